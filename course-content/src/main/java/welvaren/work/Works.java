package welvaren.work;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogues;
import welvaren.learning.HowFar;
import welvaren.learning.Marks;
import welvaren.learning.Places;
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

    /// The work of a guest, which lives in this memory of hers.
    public GuestWork of(GuestMemory memory) {
        return new GuestWork(memory, catalogues, InstantSource.system());
    }
}
