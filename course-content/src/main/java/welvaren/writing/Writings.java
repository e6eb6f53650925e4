package welvaren.writing;

import static org.jooq.Records.mapping;
import static welvaren.db.Tables.WRITTEN;
import static welvaren.db.Tables.WRITTEN_BEFORE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.learning.StepRows;
import welvaren.learning.Turn;
import welvaren.person.Viewer;
import welvaren.writing.Saving.Saved;

/// Keeps what people type, as often as they pause.
///
/// A text that is replaced is kept when another tab or device replaces it, when it had rested for a
/// while, and now and then while somebody goes on typing; not each of the many states in between.
@Component
public class Writings {

    private static final Duration WHILE = Duration.ofMinutes(10);

    /// A text in its row, with what decides whether it is kept when it is replaced.
    private record Row(long id, Text text, UUID hand, Instant keptAt) {

        boolean isKept(UUID newHand, Instant now) {
            return !hand.equals(newHand)
                    || !now.isBefore(text.writtenAt().plus(WHILE))
                    || !text.writtenAt().isBefore(keptAt.plus(WHILE));
        }
    }

    private final DSLContext db;
    private final Turn turn;
    private final Audiences audiences;
    private final Changes changes;

    Writings(DSLContext db, Turn turn, Audiences audiences, Changes changes) {
        this.db = db;
        this.turn = turn;
        this.audiences = audiences;
        this.changes = changes;
    }

    /// Puts a draft into its field, unless somebody else changed the field since.
    @Transactional
    public Saving write(Viewer.SignedIn viewer, FieldRef field, Draft draft) {
        var taken = turn.take(viewer);
        var row = row(viewer, field);
        var before = row.map(Row::text).orElse(Text.NONE);
        var saving = Saving.of(draft, before, taken.now());
        if (saving instanceof Saved(var text) && !text.equals(before)) {
            audiences.settle(viewer, field.step(), draft.shown());
            put(viewer, field, row, text, draft.hand(), taken);
        }
        return saving;
    }

    /// Adds what she wrote as a guest: the newer text stands in the field, the older one is kept
    /// behind it. A field of a step that is not known any more is left out.
    @Transactional
    public void take(Viewer.SignedIn viewer, FieldRef field, Text earlier, UUID guest) {
        var taken = turn.take(viewer);
        var row = row(viewer, field);
        var own = row.map(Row::text).orElse(Text.NONE);
        if (!earlier.body().equals(own.body()) && StepRows.isKnown(db, field.step())) {
            var next = own.version() + 1;
            if (own.writtenAt().isBefore(earlier.writtenAt())) {
                put(
                        viewer,
                        field,
                        row,
                        new Text(earlier.body(), next, earlier.writtenAt()),
                        guest,
                        taken);
            } else {
                keep(
                        row.orElseThrow().id(),
                        new Text(earlier.body(), own.version(), earlier.writtenAt()));
                var moved = new Text(own.body(), next, own.writtenAt());
                update(row.orElseThrow(), moved, row.orElseThrow().hand(), taken.now());
                announce(taken);
            }
        }
    }

    private void put(
            Viewer.SignedIn viewer,
            FieldRef field,
            Optional<Row> before,
            Text text,
            UUID hand,
            Turn.Taken taken) {
        before.ifPresentOrElse(
                row -> replace(row, text, hand, taken.now()),
                () -> insert(viewer, field, text, hand));
        announce(taken);
    }

    private void replace(Row row, Text text, UUID hand, Instant now) {
        var kept = row.isKept(hand, now);
        if (kept) {
            keep(row.id(), row.text());
        }
        update(row, text, hand, kept ? now : row.keptAt());
    }

    private void keep(long written, Text text) {
        db.insertInto(WRITTEN_BEFORE)
                .set(WRITTEN_BEFORE.WRITTEN_ID, written)
                .set(WRITTEN_BEFORE.BODY, text.body())
                .set(WRITTEN_BEFORE.VERSION, text.version())
                .set(WRITTEN_BEFORE.WRITTEN_AT, text.writtenAt())
                .execute();
    }

    private void update(Row row, Text text, UUID hand, Instant keptAt) {
        db.update(WRITTEN)
                .set(WRITTEN.BODY, text.body())
                .set(WRITTEN.VERSION, text.version())
                .set(WRITTEN.WRITTEN_AT, text.writtenAt())
                .set(WRITTEN.HAND, hand)
                .set(WRITTEN.KEPT_AT, keptAt)
                .where(WRITTEN.ID.eq(row.id()))
                .execute();
    }

    private void insert(Viewer.SignedIn viewer, FieldRef field, Text text, UUID hand) {
        db.insertInto(WRITTEN)
                .set(WRITTEN.PERSON_ID, viewer.id())
                .set(WRITTEN.STEP_ID, StepRows.idOf(field.step()))
                .set(WRITTEN.FIELD_KEY, field.field())
                .set(WRITTEN.BODY, text.body())
                .set(WRITTEN.VERSION, text.version())
                .set(WRITTEN.WRITTEN_AT, text.writtenAt())
                .set(WRITTEN.HAND, hand)
                .set(WRITTEN.KEPT_AT, text.writtenAt())
                .execute();
    }

    private void announce(Turn.Taken taken) {
        changes.append(new Change(Change.Kind.WRITTEN, taken.person().toString()));
    }

    private Optional<Row> row(Viewer.SignedIn viewer, FieldRef field) {
        return db.select(WRITTEN.ID, TextRows.text(), WRITTEN.HAND, WRITTEN.KEPT_AT)
                .from(WRITTEN)
                .where(TextRows.is(viewer.id(), field))
                .fetchOptional(mapping(Row::new));
    }
}
