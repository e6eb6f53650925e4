package welvaren.work;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.Progress;
import welvaren.learning.StepRef;
import welvaren.learning.UnitProgress;
import welvaren.notebook.Notebook;
import welvaren.notebook.SavedItem;
import welvaren.notebook.SavedItem.SavedActor;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.notebook.SavedItem.SavedTerm;
import welvaren.notebook.SavedItem.SavedUnit;
import welvaren.notebook.SavedItem.SavedWorksheet;
import welvaren.person.Viewer;
import welvaren.writing.Attached;
import welvaren.writing.Attaching;
import welvaren.writing.Attachments;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Texts;

/// The work of somebody who signed in: in the database before she is told. Keys are those of the
/// page that she has open, also when an import gave other ones since.
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
        return works.marks().open(viewer, works.now(step));
    }

    @Override
    public UnitProgress complete(StepRef step) {
        return works.marks().complete(viewer, works.now(step));
    }

    @Override
    public UnitProgress unmark(StepRef step) {
        return works.marks().unmark(viewer, works.now(step));
    }

    @Override
    public UnitProgress waive(StepRef step) {
        return works.marks().waive(viewer, works.now(step));
    }

    @Override
    public UnitProgress reset(StepRef step) {
        return works.marks().reset(viewer, works.now(step));
    }

    @Override
    public UnitProgress reset(UnitRef unit) {
        return works.marks().reset(viewer, works.now(unit));
    }

    @Override
    public UnitProgress answer(UnitRef unit, Quiz quiz, String question, List<String> answer) {
        return works.marks().answer(viewer, works.now(unit), now(unit, quiz), question, answer);
    }

    @Override
    public void stopAt(StepRef step) {
        works.places().stopAt(viewer, works.now(step));
    }

    @Override
    public Texts.InUnit texts(UnitRef unit) {
        return works.texts().of(viewer, works.now(unit));
    }

    @Override
    public Saving write(FieldRef field, Draft draft) {
        return works.writings().write(viewer, now(field), draft);
    }

    @Override
    public void choose(StepRef activity, Visibility visibility) {
        works.audiences().choose(viewer, works.now(activity), visibility);
    }

    /// Puts a photo or a file into a field. A guest cannot: her visit should not fill the memory.
    ///
    /// @param shown who reads it, as the field said
    public Attaching attach(FieldRef field, String fileName, byte[] content, Visibility shown) {
        return works.attachments().attach(viewer, now(field), fileName, content, shown);
    }

    /// The file itself; empty when it is gone.
    public Optional<Attachments.Content> content(Attached attached) {
        return works.attachments().content(viewer, attached.uuid());
    }

    /// Takes it out again.
    public void detach(FieldRef field) {
        works.attachments().remove(viewer, now(field));
    }

    @Override
    public void save(SavedItem item) {
        works.savedItems().save(viewer, now(item));
    }

    @Override
    public void remove(SavedItem item) {
        works.savedItems().remove(viewer, now(item));
    }

    @Override
    public boolean isSaved(SavedItem item) {
        return saved().contains(now(item));
    }

    @Override
    public Set<SavedItem> saved() {
        return works.myNotebook().saved(viewer, viewer.language()).stream()
                .map(saved -> saved.item())
                .collect(toSet());
    }

    @Override
    public Notebook notebook(Language language) {
        return works.myNotebook().of(viewer, language);
    }

    private Quiz now(UnitRef unit, Quiz quiz) {
        var key = works.now(StepRef.activity(unit, quiz.key())).key();
        return quiz.key().equals(key) ? quiz : quiz.named(key);
    }

    private FieldRef now(FieldRef field) {
        return new FieldRef(works.now(field.step()), field.field());
    }

    private SavedItem now(SavedItem item) {
        return switch (item) {
            case SavedUnit(var unit) -> new SavedUnit(works.now(unit));
            case SavedWorksheet(var unit, var key) -> {
                var step = works.now(StepRef.activity(unit, key));
                yield new SavedWorksheet(step.unit(), step.key());
            }
            case SavedCase _, SavedActor _, SavedTerm _ -> item;
        };
    }
}
