package welvaren.work;

import java.util.List;
import java.util.Optional;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.StepRef;
import welvaren.learning.UnitProgress;
import welvaren.notebook.Notebook;
import welvaren.notebook.SavedItem;
import welvaren.person.Viewer;
import welvaren.writing.Attached;
import welvaren.writing.Attaching;
import welvaren.writing.Attachments;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Texts;

/// The work of somebody who signed in: in the database before she is told.
public final class PersonWork implements Work {

    private final Works works;
    private final Viewer.SignedIn viewer;

    PersonWork(Works works, Viewer.SignedIn viewer) {
        this.works = works;
        this.viewer = viewer;
    }

    public Viewer.SignedIn viewer() {
        return viewer;
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public Progress progress() {
        return works.howFar().of(viewer);
    }

    @Override
    public UnitProgress open(StepRef step) {
        return works.marks().open(viewer, step);
    }

    @Override
    public UnitProgress complete(StepRef step) {
        return works.marks().complete(viewer, step);
    }

    @Override
    public UnitProgress unmark(StepRef step) {
        return works.marks().unmark(viewer, step);
    }

    @Override
    public UnitProgress waive(StepRef step) {
        return works.marks().waive(viewer, step);
    }

    @Override
    public UnitProgress reset(StepRef step) {
        return works.marks().reset(viewer, step);
    }

    @Override
    public UnitProgress reset(UnitRef unit) {
        return works.marks().reset(viewer, unit);
    }

    @Override
    public UnitProgress answer(UnitRef unit, Quiz quiz, String question, List<String> answer) {
        return works.marks().answer(viewer, unit, quiz, question, answer);
    }

    @Override
    public void stopAt(StepRef step) {
        works.places().stopAt(viewer, step);
    }

    @Override
    public Texts.InUnit texts(UnitRef unit) {
        return works.texts().of(viewer, unit);
    }

    @Override
    public Saving write(FieldRef field, Draft draft) {
        return works.writings().write(viewer, field, draft);
    }

    @Override
    public void choose(StepRef activity, Visibility visibility) {
        works.audiences().choose(viewer, activity, visibility);
    }

    /// Puts a photo or a file into a field. A guest cannot: her visit should not fill the memory.
    ///
    /// @param shown who reads it, as the field said
    public Attaching attach(FieldRef field, String fileName, byte[] content, Visibility shown) {
        return works.attachments().attach(viewer, field, fileName, content, shown);
    }

    /// The file itself; empty when it is gone.
    public Optional<Attachments.Content> content(Attached attached) {
        return works.attachments().content(viewer, attached.uuid());
    }

    /// Takes it out again.
    public void detach(FieldRef field) {
        works.attachments().remove(viewer, field);
    }

    @Override
    public void save(SavedItem item) {
        works.savedItems().save(viewer, item);
    }

    @Override
    public void remove(SavedItem item) {
        works.savedItems().remove(viewer, item);
    }

    @Override
    public boolean isSaved(SavedItem item) {
        return works.myNotebook().saved(viewer, viewer.language()).stream()
                .anyMatch(saved -> saved.item().equals(item));
    }

    @Override
    public Notebook notebook(Language language) {
        return works.myNotebook().of(viewer, language);
    }
}
