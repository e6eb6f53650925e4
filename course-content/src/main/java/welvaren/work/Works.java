package welvaren.work;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogues;
import welvaren.content.CourseUnit;
import welvaren.content.Steps;
import welvaren.content.UnitRef;
import welvaren.learning.HowFar;
import welvaren.learning.Marks;
import welvaren.learning.Places;
import welvaren.learning.StepRef;
import welvaren.notebook.MyNotebook;
import welvaren.notebook.SavedItems;
import welvaren.person.Viewer;
import welvaren.writing.Attachments;
import welvaren.writing.Audiences;
import welvaren.writing.Texts;
import welvaren.writing.Writings;

/// The work of whoever visits.
@Component
public record Works(
        Catalogues catalogues,
        Steps steps,
        Marks marks,
        Places places,
        HowFar howFar,
        Writings writings,
        Texts texts,
        Audiences audiences,
        Attachments attachments,
        SavedItems savedItems,
        MyNotebook myNotebook) {

    /// The work of somebody who signed in.
    public PersonWork of(Viewer.SignedIn viewer) {
        return new PersonWork(this, viewer);
    }

    /// What a step is called now; a page may have been opened before it got another key.
    StepRef now(StepRef step) {
        var id =
                switch (step.kind()) {
                    case PART -> steps.part(step.unit(), step.key());
                    case ACTIVITY -> steps.activity(step.unit(), step.key());
                };
        return id.flatMap(steps::step)
                .map(known -> new StepRef(known.unit(), step.kind(), known.key()))
                .orElseGet(() -> new StepRef(now(step.unit()), step.kind(), step.key()));
    }

    /// The same for a unit.
    UnitRef now(UnitRef unit) {
        return catalogues.current().unit(unit).map(CourseUnit::ref).orElse(unit);
    }

    /// The work of a guest, which lives in this memory of hers.
    public GuestWork of(GuestMemory memory) {
        return new GuestWork(memory, catalogues, InstantSource.system());
    }
}
