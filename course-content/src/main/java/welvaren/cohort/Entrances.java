package welvaren.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.person.Viewer;

/// Lecturers say who may join by the code.
@Component
public class Entrances {

    /// Participants that a cohort may have room for.
    public static final int MOST_SEATS = 2_000;

    private final Leading leading;

    Entrances(Leading leading) {
        this.leading = leading;
    }

    /// @param version of the cohort when it was read
    /// @param until the last day to join
    /// @param seats 1 to [#MOST_SEATS]; who is in already stays in
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public Changing limit(
            Viewer.SignedIn viewer,
            UUID cohort,
            int version,
            Optional<LocalDate> until,
            OptionalInt seats) {
        return leading.change(
                viewer,
                cohort,
                version,
                row -> {
                    row.setJoinableUntilOn(until.orElse(null));
                    row.setSeats(seats.isPresent() ? (Integer) seats.getAsInt() : null);
                });
    }

    /// Nobody can join any more.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public Changing close(Viewer.SignedIn viewer, UUID cohort) {
        return leading.change(viewer, cohort, row -> row.setJoiningClosedAt(Instant.now()));
    }

    /// One can join again.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public Changing open(Viewer.SignedIn viewer, UUID cohort) {
        return leading.change(viewer, cohort, row -> row.setJoiningClosedAt(null));
    }

    /// Another code; the one from before leads nowhere.
    ///
    /// @throws welvaren.person.NotAllowed for who does not lead it
    @Transactional
    public Changing renewCode(Viewer.SignedIn viewer, UUID cohort) {
        return leading.change(viewer, cohort, row -> row.setJoinCode(JoinCode.fresh()));
    }
}
