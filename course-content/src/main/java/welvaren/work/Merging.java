package welvaren.work;

import static welvaren.db.Tables.GUEST_WORK_TAKEN;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.learning.ProgressEvent;
import welvaren.learning.Turn;
import welvaren.person.Viewer;

/// Adds what somebody did as a guest to her own work, when she signs in.
///
/// Nothing of hers is lost by it: marks are added and never taken away, of two texts for one field
/// the newer stands and the older is kept behind it, of two audiences the narrower counts. Only
/// work on steps that an import took away meanwhile is left out.
@Component
public class Merging {

    private final DSLContext db;
    private final Turn turn;
    private final Works works;

    Merging(DSLContext db, Turn turn, Works works) {
        this.db = db;
        this.turn = turn;
        this.works = works;
    }

    /// Adds it once, however often she asks. Afterwards the memory is to be thrown away.
    ///
    /// @return whether it was added just now
    @Transactional
    public boolean merge(GuestMemory guest, Viewer.SignedIn viewer) {
        synchronized (guest) {
            turn.take(viewer);
            var first =
                    db.insertInto(GUEST_WORK_TAKEN)
                            .set(GUEST_WORK_TAKEN.GUEST, guest.id)
                            .set(GUEST_WORK_TAKEN.PERSON_ID, viewer.id())
                            .onConflictDoNothing()
                            .execute();
            if (first > 0) {
                add(guest, viewer);
            }
            return first > 0;
        }
    }

    private void add(GuestMemory guest, Viewer.SignedIn viewer) {
        guest.events.stream()
                .map(ProgressEvent::unit)
                .distinct()
                .forEach(unit -> works.marks().take(viewer, unit, guest.events(unit)));
        guest.places.values().forEach(place -> works.places().take(viewer, place));
        guest.audiences.forEach((step, who) -> works.audiences().take(viewer, step, who));
        guest.texts.forEach((field, text) -> works.writings().take(viewer, field, text, guest.id));
        guest.saved.forEach((item, at) -> works.savedItems().take(viewer, item, at));
    }
}
