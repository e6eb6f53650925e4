package welvaren.ui.activity;

import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import welvaren.content.Activity;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.ui.design.Icon;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;
import welvaren.writing.Text;

/// What she writes in one activity, saved field by field while she types.
class Drafts {

    private final Desk desk;
    private final Written activity;
    private final Runnable written;
    private final Map<FieldRef, Text> texts = new HashMap<>();
    private final Span saved = new Span(Icon.small("check"), new Span());
    private Visibility audience;
    private final Set<FieldRef> attached = new HashSet<>();

    /// @param written is run when a text was saved
    Drafts(Desk desk, Written activity, Runnable written) {
        this.desk = desk;
        this.activity = activity;
        this.written = written;
        audience = desk.texts().audiences().getOrDefault(desk.step(activity), usual(activity));
        desk.texts().texts().forEach(this::remember);
        desk.texts().attachments().keySet().stream()
                .filter(field -> field.step().equals(desk.step(activity)))
                .forEach(attached::add);
        saved.addClassNames("tag", "ok", "saved");
        saved.getElement().setAttribute("role", "status");
        saved.setVisible(false);
    }

    /// Outside a cohort a discussion is a private reflection, whoever the file had in mind.
    private static Visibility usual(Written activity) {
        return switch (activity) {
            case Activity.Discussion _ -> Visibility.ME;
            case Activity.Reflection _,
                    Activity.Worksheet _,
                    Activity.GroupActivity _,
                    Activity.FieldAssignment _ ->
                    activity.visibility();
        };
    }

    private void remember(FieldRef field, Text text) {
        if (field.step().equals(desk.step(activity))) {
            texts.put(field, text);
        }
    }

    Desk desk() {
        return desk;
    }

    Visibility audience() {
        return audience;
    }

    /// Her own choice of who may read it.
    void choose(Visibility wanted) {
        audience = wanted;
        desk.work().choose(desk.step(activity), wanted);
    }

    FieldRef field(String key) {
        return desk.field(activity, key);
    }

    Text text(String key) {
        return texts.getOrDefault(field(key), Text.NONE);
    }

    /// Keeps what she typed, unless it is too long or the text became another one meanwhile.
    Saving save(String key, String body) {
        return saveOver(key, body, text(key).version());
    }

    /// The same for what she typed over another version than the page knows.
    Saving saveOver(String key, String body, int version) {
        var field = field(key);
        var saving =
                desk.work().write(field, new Draft(body, version, desk.tab().hand(), audience));
        if (saving instanceof Saving.Saved(var text)) {
            texts.put(field, text);
            ((Span) saved.getComponentAt(1))
                    .setText(
                            saved.getTranslation(
                                    desk.work().isKept()
                                            ? "activity.saved"
                                            : "activity.saved-visit"));
            saved.setVisible(true);
            written.run();
            desk.wrote().run();
        }
        return saving;
    }

    /// Takes the text that came from elsewhere for hers.
    void take(String key, Text theirs) {
        texts.put(field(key), theirs);
    }

    /// Whether she tried herself; rating alone is no try, a file is.
    boolean isAnythingWritten() {
        return !attached.isEmpty()
                || texts.entrySet().stream()
                        .filter(entry -> !entry.getKey().field().startsWith(RubricForm.KEY))
                        .anyMatch(entry -> !entry.getValue().body().isBlank());
    }

    /// Whether there is a file that nobody can know who does not see it.
    boolean isAnyFileWithoutWords() {
        return attached.stream().anyMatch(field -> text(field.field()).body().isBlank());
    }

    /// There is a file in that field now.
    void attached(String key) {
        attached.add(field(key));
        written.run();
    }

    /// There is no file in that field any more.
    void detached(String key) {
        attached.remove(field(key));
        written.run();
    }

    Span savedTag() {
        return saved;
    }

    /// Names the field for the script that keeps what is typed while the connection is gone.
    String name(String key) {
        return "%s/%s/%s".formatted(desk.unit(), activity.key(), key);
    }
}
