package welvaren.cohort;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.db.tables.records.CohortRecord;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// What is behind a code to join a cohort. Whoever has the code may know the cohort's name and when
/// it takes place, and nothing else.
@Component
public class JoinCodes {

    /// Whether one can join.
    public sealed interface State {

        record Open() implements State {}

        record Closed() implements State {}

        /// @param until the last day
        record Expired(LocalDate until) implements State {}

        record Full() implements State {}
    }

    /// What somebody with a code is shown.
    public record Behind(
            String name, Language language, LocalDate startsOn, LocalDate endsOn, State state) {}

    /// How people get in, for who leads the cohort.
    ///
    /// @param closed whether nobody may join now
    /// @param until the last day to join; empty when there is none
    /// @param seats how many participants there may be; empty when that does not matter
    /// @param taken how many there are
    public record Entrance(
            String code, boolean closed, Optional<LocalDate> until, OptionalInt seats, int taken) {}

    private final DSLContext db;
    private final MyCohorts mine;

    JoinCodes(DSLContext db, MyCohorts mine) {
        this.db = db;
        this.mine = mine;
    }

    /// @param code as somebody typed it
    public Optional<Behind> behind(String code) {
        return db.select(COHORT, taken())
                .from(COHORT)
                .where(hasCode(code))
                .fetchOptional(row -> behind(row.value1(), row.value2()));
    }

    /// The way in, for who leads the cohort.
    ///
    /// @throws welvaren.person.NotAllowed for everybody else
    public Entrance entrance(Viewer viewer, UUID cohort) {
        var id = mine.led(viewer, cohort).cohort().id();
        return db.select(COHORT, taken())
                .from(COHORT)
                .where(COHORT.ID.eq(id))
                .fetchSingle(row -> entrance(row.value1(), row.value2()));
    }

    private static Entrance entrance(CohortRecord cohort, int taken) {
        var seats = cohort.getSeats();
        return new Entrance(
                cohort.getJoinCode(),
                cohort.getJoiningClosedAt() != null,
                Optional.ofNullable(cohort.getJoinableUntilOn()),
                seats == null ? OptionalInt.empty() : OptionalInt.of(seats),
                taken);
    }

    private static Behind behind(CohortRecord cohort, int taken) {
        return new Behind(
                cohort.getName(),
                Language.ofTag(cohort.getLanguage()).orElseThrow(),
                cohort.getStartsOn(),
                cohort.getEndsOn(),
                state(cohort, taken));
    }

    static State state(CohortRecord cohort, int taken) {
        var until = cohort.getJoinableUntilOn();
        var seats = cohort.getSeats();
        if (cohort.getArchivedAt() != null || cohort.getJoiningClosedAt() != null) {
            return new State.Closed();
        } else if (until != null && Cohort.today().isAfter(until)) {
            return new State.Expired(until);
        } else if (seats != null && taken >= seats) {
            return new State.Full();
        } else {
            return new State.Open();
        }
    }

    static Condition hasCode(String code) {
        return COHORT.JOIN_CODE.eq(JoinCode.typed(code));
    }

    /// How many participants a cohort has.
    static Field<Integer> taken() {
        return field(
                selectCount()
                        .from(ENROLMENT)
                        .where(ENROLMENT.COHORT_ID.eq(COHORT.ID))
                        .and(ENROLMENT.ROLE.eq(CohortRole.PARTICIPANT.word()))
                        .and(ENROLMENT.LEFT_AT.isNull()));
    }
}
