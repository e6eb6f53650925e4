package welvaren.writing;

import static welvaren.db.Tables.WRITTEN_AUDIENCE;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogue;
import welvaren.content.Catalogues;
import welvaren.learning.StepRef;
import welvaren.learning.StepRows;
import welvaren.learning.Turn;
import welvaren.person.Viewer;

/// Who may read what somebody writes for an activity. The file says it until she writes; from then
/// on only she changes it, so an edit of the content never shows her text to more people.
@Component
public class Audiences {

    private final DSLContext db;
    private final Catalogues catalogues;
    private final Turn turn;
    private final Changes changes;

    Audiences(DSLContext db, Catalogues catalogues, Turn turn, Changes changes) {
        this.db = db;
        this.catalogues = catalogues;
        this.turn = turn;
        this.changes = changes;
    }

    /// From now on these may read what she wrote and writes there.
    ///
    /// @param activity not a part: notes in its margin are always private
    @Transactional
    public void choose(Viewer.SignedIn viewer, StepRef activity, Visibility visibility) {
        refuseNote(activity);
        var taken = turn.take(viewer);
        put(viewer, activity, visibility, taken.now());
        changes.append(new Change(Change.Kind.WRITTEN, taken.person().toString()));
    }

    /// Adds what she chose as a guest. Where both chose, the narrower counts: nothing that she
    /// wrote under one choice is shown by the other.
    @Transactional
    public void take(Viewer.SignedIn viewer, StepRef activity, Visibility earlier) {
        turn.take(viewer);
        var own = stored(viewer, activity);
        var counts = own.isEmpty() || earlier.compareTo(own.get()) < 0;
        if (counts && StepRows.isKnown(db, activity)) {
            put(viewer, activity, earlier, null);
        }
    }

    /// What the file says now; a part, or an activity that is gone, is hers alone.
    public static Visibility byContent(Catalogue catalogue, StepRef step) {
        return catalogue.unit(step.unit()).stream()
                .filter(_ -> step.kind() == StepRef.Kind.ACTIVITY)
                .flatMap(unit -> unit.text().byLanguage().values().stream())
                .flatMap(text -> text.activity(step.key()).stream())
                .filter(Written.class::isInstance)
                .map(activity -> ((Written) activity).visibility())
                .min(Comparator.naturalOrder())
                .orElse(Visibility.ME);
    }

    /// When she first writes: what she was shown, unless the file is narrower by now.
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Viewer.SignedIn viewer, StepRef step, Visibility shown) {
        if (step.kind() == StepRef.Kind.ACTIVITY && stored(viewer, step).isEmpty()) {
            var byContent = byContent(catalogues.current(), step);
            put(viewer, step, narrower(shown, byContent), null);
        }
    }

    public static Visibility narrower(Visibility one, Visibility other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Visibility read(String word) {
        return Visibility.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Optional<Visibility> stored(Viewer.SignedIn viewer, StepRef step) {
        return db.select(WRITTEN_AUDIENCE.VISIBILITY)
                .from(WRITTEN_AUDIENCE)
                .where(WRITTEN_AUDIENCE.PERSON_ID.eq(viewer.id()))
                .and(StepRows.is(WRITTEN_AUDIENCE.step(), step))
                .fetchOptional(found -> read(found.value1()));
    }

    private void put(
            Viewer.SignedIn viewer,
            StepRef step,
            Visibility visibility,
            @Nullable Instant chosenAt) {
        db.insertInto(WRITTEN_AUDIENCE)
                .set(WRITTEN_AUDIENCE.PERSON_ID, viewer.id())
                .set(WRITTEN_AUDIENCE.STEP_ID, StepRows.idOf(step))
                .set(WRITTEN_AUDIENCE.VISIBILITY, visibility.name().toLowerCase(Locale.ROOT))
                .set(WRITTEN_AUDIENCE.CHOSEN_AT, chosenAt)
                .onConflict(WRITTEN_AUDIENCE.PERSON_ID, WRITTEN_AUDIENCE.STEP_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// A note stays with who wrote it.
    public static void refuseNote(StepRef step) {
        if (step.kind() == StepRef.Kind.PART) {
            throw new IllegalArgumentException("A note is always private: " + step);
        }
    }
}
