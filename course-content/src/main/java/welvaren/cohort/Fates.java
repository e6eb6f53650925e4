package welvaren.cohort;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectCount;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.COHORT_INVITATION;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.PERSON;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.CohortInvitations.Told;
import welvaren.cohort.InvitationFate.InCohort;
import welvaren.cohort.InvitationFate.Invite;
import welvaren.cohort.InvitationFate.InvitedBefore;
import welvaren.cohort.InvitationFate.NoRoom;
import welvaren.cohort.InvitationFate.Refused;
import welvaren.cohort.InvitationFate.Repeated;
import welvaren.membership.PeopleFile.Problem;
import welvaren.membership.PeopleFile.Row;
import welvaren.person.Role;

/// What becomes of each row of a list of people who are to be invited.
@Component
class Fates {

    private record Known(Set<String> inCohort, Set<String> invited, int room) {}

    private final DSLContext db;

    Fates(DSLContext db) {
        this.db = db;
    }

    List<Told> of(CohortId cohort, List<Row> rows) {
        var known = known(cohort);
        var before = new HashMap<String, Long>();
        var told = new ArrayList<Told>();
        var places = known.room();
        for (var row : rows) {
            var fate = fate(row, known, before, places);
            if (fate instanceof Invite(var role) && role == CohortRole.PARTICIPANT) {
                places--;
            }
            told.add(new Told(row, fate));
        }
        return told;
    }

    private static InvitationFate fate(Row row, Known known, Map<String, Long> before, int places) {
        var address = row.email().toLowerCase(Locale.ROOT);
        var role = role(row);
        if (!row.problems().isEmpty() || role.isEmpty()) {
            var problems = EnumSet.noneOf(Problem.class);
            problems.addAll(row.problems());
            if (role.isEmpty()) {
                problems.add(Problem.ROLE_UNKNOWN);
            }
            return new Refused(problems);
        }
        var earlier = before.putIfAbsent(address, row.line());
        if (earlier != null) {
            return new Repeated(earlier);
        } else if (known.inCohort().contains(address)) {
            return new InCohort();
        } else if (known.invited().contains(address)) {
            return new InvitedBefore();
        } else if (role.get() == CohortRole.PARTICIPANT && places <= 0) {
            return new NoRoom();
        } else {
            return new Invite(role.get());
        }
    }

    /// What somebody is in a cohort who is called a lecturer, or a student, in a list; empty for
    /// roles that a cohort does not have.
    private static Optional<CohortRole> role(Row row) {
        if (row.roles().isEmpty()) {
            return Optional.of(CohortRole.PARTICIPANT);
        } else if (row.roles().equals(Set.of(Role.LECTURER))) {
            return Optional.of(CohortRole.LECTURER);
        } else {
            return Optional.empty();
        }
    }

    private Known known(CohortId cohort) {
        var inCohort =
                db.select(lower(PERSON.EMAIL))
                        .from(ENROLMENT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ENROLMENT.PERSON_ID))
                        .where(ENROLMENT.COHORT_ID.eq(cohort))
                        .and(ENROLMENT.LEFT_AT.isNull())
                        .fetchSet(row -> row.value1());
        var invited =
                db.select(lower(COHORT_INVITATION.EMAIL))
                        .from(COHORT_INVITATION)
                        .where(COHORT_INVITATION.COHORT_ID.eq(cohort))
                        .fetchSet(row -> row.value1());
        return new Known(inCohort, invited, room(cohort));
    }

    /// Places that are neither taken nor promised.
    private int room(CohortId cohort) {
        var promised =
                field(
                        selectCount()
                                .from(COHORT_INVITATION)
                                .where(COHORT_INVITATION.COHORT_ID.eq(COHORT.ID))
                                .and(COHORT_INVITATION.ROLE.eq(CohortRole.PARTICIPANT.word())));
        return db.select(COHORT.SEATS, JoinCodes.taken(), promised)
                .from(COHORT)
                .where(COHORT.ID.eq(cohort))
                .fetchSingle(row -> {
                    var seats = Optional.ofNullable(row.value1()).orElse(Entrances.MOST_SEATS);
                    return seats - row.value2() - row.value3();
                });
    }
}
