package welvaren.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.testing.SampleContent.ASKING;
import static welvaren.testing.SampleContent.LISTENING;
import static welvaren.testing.SampleContent.STREET_PARTY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.CohortSettings.Reason;
import welvaren.cohort.Enrolments.Decided;
import welvaren.content.ContentImport;
import welvaren.content.UnitRef;
import welvaren.db.tables.records.AuditEntryRecord;
import welvaren.language.Language;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class CohortsTest extends StoreTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 7);

    private final Cohorts cohorts;
    private final MyCohorts mine;
    private final CohortPlans plans;
    private final CohortPeople people;
    private final Plans planning;
    private final Enrolments enrolments;
    private final Entrances entrances;
    private final Extensions extensions;
    private final JoinCodes codes;
    private final CalendarAddresses calendars;
    private final TestCohorts some;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn lecturer;
    private Viewer.SignedIn noor;

    CohortsTest(
            Cohorts cohorts,
            MyCohorts mine,
            CohortPlans plans,
            CohortPeople people,
            Plans planning,
            Enrolments enrolments,
            Entrances entrances,
            Extensions extensions,
            JoinCodes codes,
            CalendarAddresses calendars,
            TestCohorts some,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.cohorts = cohorts;
        this.mine = mine;
        this.plans = plans;
        this.people = people;
        this.planning = planning;
        this.enrolments = enrolments;
        this.entrances = entrances;
        this.extensions = extensions;
        this.codes = codes;
        this.calendars = calendars;
        this.some = some;
        this.persons = persons;
        this.imports = imports;
        this.db = db;
    }

    @BeforeAll
    void peopleAndContentAreThere() {
        SampleContent.importInto(imports);
        lecturer = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
    }

    @Test
    void chosen_units_are_spread_over_the_weeks() {
        var cohort = some.with(lecturer);

        assertThat(plan(cohort).units())
                .containsExactly(
                        mandatory(LISTENING, START.plusWeeks(4).minusDays(1)),
                        mandatory(ASKING, START.plusWeeks(7).minusDays(1)),
                        mandatory(STREET_PARTY, START.plusWeeks(10).minusDays(1)));
    }

    @Test
    void what_is_not_chosen_is_hidden() {
        var created =
                (Creating.Created)
                        cohorts.create(
                                lecturer,
                                TestCohorts.AUTUMN,
                                new FirstPlan.Spread(List.of(ASKING)));

        assertThat(plan(created.cohort()).unitsFor(noor.id()))
                .extracting(PlannedUnit::unit)
                .containsExactly(ASKING);
    }

    @Test
    void every_reason_against_a_cohort_is_told_at_once() {
        var nameless = new CohortSettings(" ", Language.NL, Optional.empty(), Optional.of(START));

        assertThat(cohorts.create(lecturer, nameless, TestCohorts.EVERYTHING))
                .isEqualTo(new Creating.Refused(Set.of(Reason.NAME_BLANK, Reason.START_MISSING)));
        assertThat(
                        cohorts.create(
                                lecturer,
                                TestCohorts.AUTUMN,
                                new FirstPlan.OfRhythm("no-such-rhythm")))
                .isEqualTo(new Creating.Refused(Set.of(Reason.RHYTHM_GONE)));
    }

    @Test
    void who_is_no_lecturer_makes_no_cohort() {
        assertThatThrownBy(() -> cohorts.create(noor, TestCohorts.AUTUMN, TestCohorts.EVERYTHING))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void class_free_weeks_move_what_is_due_and_back() {
        var cohort = some.with(lecturer);
        var free = new FreeWeeks(List.of(START.plusWeeks(5)));

        planning.changeFreeWeeks(lecturer, cohort, 1, free);

        assertThat(plan(cohort).units())
                .extracting(unit -> unit.dueOn().orElseThrow())
                .containsExactly(
                        START.plusWeeks(4).minusDays(1),
                        START.plusWeeks(8).minusDays(1),
                        START.plusWeeks(11).minusDays(1));

        planning.changeFreeWeeks(lecturer, cohort, 2, new FreeWeeks(List.of()));

        assertThat(plan(cohort).unit(ASKING).orElseThrow().dueOn())
                .contains(START.plusWeeks(7).minusDays(1));
    }

    @Test
    void a_day_that_was_chosen_stays_that_day_whatever_weeks_are_free() {
        var cohort = some.with(lecturer);
        var free = new FreeWeeks(List.of(START.plusWeeks(1), START.plusWeeks(2)));
        var day = START.plusWeeks(6).plusDays(2);
        planning.changeFreeWeeks(lecturer, cohort, 1, free);

        planning.change(lecturer, cohort, 2, List.of(mandatory(ASKING, day)), free);

        assertThat(plan(cohort).unit(ASKING).orElseThrow().dueOn()).contains(day);
    }

    @Test
    void an_extension_moves_what_is_due_for_one_learner_and_is_seen_by_no_other() {
        var yassin = persons.signedIn("Yassin");
        var cohort = some.with(lecturer, noor, yassin);
        var due = START.plusWeeks(4).minusDays(1);

        some.extend(lecturer, cohort, noor);

        assertThat(plan(cohort).unitsFor(noor.id()).getFirst().dueOn()).contains(due.plusDays(7));
        assertThat(plan(cohort).unitsFor(yassin.id()).getFirst().dueOn()).contains(due);
        assertThat(plans.of(noor, cohort).orElseThrow().extensions()).hasSize(1);
        assertThat(plans.of(yassin, cohort).orElseThrow().extensions()).isEmpty();
    }

    @Test
    void an_extension_for_all_units_gives_way_to_one_for_a_unit() {
        var cohort = some.with(lecturer, noor);
        some.extend(lecturer, cohort, noor);

        extensions.grant(lecturer, cohort, persons.uuid(noor.id()), Optional.empty(), 14, "");

        assertThat(plan(cohort).unitsFor(noor.id()))
                .extracting(unit -> unit.dueOn().orElseThrow())
                .containsExactly(
                        START.plusWeeks(4).minusDays(1).plusDays(7),
                        START.plusWeeks(7).minusDays(1).plusDays(14),
                        START.plusWeeks(10).minusDays(1).plusDays(14));
    }

    @Test
    void the_second_of_two_lecturers_is_told() {
        var cohort = some.with(lecturer);

        var first = cohorts.change(lecturer, cohort, 1, renamed("Zorg"));
        var second = cohorts.change(lecturer, cohort, 1, renamed("Welzijn"));

        assertThat(first).isEqualTo(new Changing.Changed(2));
        assertThat(second).isEqualTo(new Changing.ChangedMeanwhile());
        assertThat(plan(cohort).cohort().name()).isEqualTo("Zorg");
    }

    @Test
    void a_later_start_moves_everything_along_by_weeks() {
        var cohort = some.with(lecturer);

        cohorts.change(
                lecturer,
                cohort,
                1,
                TestCohorts.settings("Later", START.plusDays(9), START.plusWeeks(12)));

        assertThat(plan(cohort).unit(LISTENING).orElseThrow().dueOn())
                .contains(START.plusWeeks(5).minusDays(1));
    }

    @Test
    void joining_twice_is_joining_once() {
        var cohort = some.with(lecturer);
        var code = some.code(lecturer, cohort);
        var typed = JoinCode.shown(code).toLowerCase(Locale.ROOT);

        assertThat(enrolments.join(noor, " " + typed)).isEqualTo(new Joining.Joined(cohort));
        assertThat(enrolments.join(noor, code)).isEqualTo(new Joining.AlreadyIn(cohort));
        assertThat(people.of(lecturer, cohort))
                .extracting(Fellow::name)
                .containsExactly("Karel", "Noor");
    }

    @Test
    void codes_that_let_nobody_in_say_why() {
        var cohort = some.with(lecturer);
        var code = some.code(lecturer, cohort);
        var yesterday = Cohort.today().minusDays(1);

        entrances.close(lecturer, cohort);
        assertThat(enrolments.join(noor, code)).isInstanceOf(Joining.Closed.class);

        entrances.open(lecturer, cohort);
        entrances.limit(
                lecturer,
                cohort,
                some.version(lecturer, cohort),
                Optional.of(yesterday),
                OptionalInt.empty());
        assertThat(enrolments.join(noor, code))
                .isEqualTo(new Joining.Expired("Sociaal werk", yesterday));

        entrances.renewCode(lecturer, cohort);
        assertThat(enrolments.join(noor, code)).isEqualTo(new Joining.NoSuchCode());
        assertThat(codes.behind(code)).isEmpty();
    }

    @Test
    void thirty_who_come_at_once_for_five_places_are_five() throws Exception {
        var cohort = some.with(lecturer);
        var code = some.code(lecturer, cohort);
        entrances.limit(lecturer, cohort, 1, Optional.empty(), OptionalInt.of(5));
        var all = new ArrayList<Viewer.SignedIn>();
        for (var i = 0; i < 30; i++) {
            all.add(persons.signedIn("Learner " + i));
        }

        var together = new CyclicBarrier(all.size());
        List<Joining> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    all.stream()
                            .map(learner ->
                                    threads.submit(() -> {
                                        together.await();
                                        return enrolments.join(learner, code);
                                    }))
                            .toList();
            outcomes = new ArrayList<>();
            for (var one : running) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Joining.Joined.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(Joining.Full.class::isInstance).hasSize(25);
        assertThat(codes.entrance(lecturer, cohort).taken()).isEqualTo(5);
    }

    @Test
    void who_left_sees_nothing_of_it_any_more_and_may_come_back() {
        var cohort = some.with(lecturer, noor);
        some.extend(lecturer, cohort, noor);

        assertThat(enrolments.leave(noor, cohort)).isEqualTo(Decided.DONE);

        assertThat(mine.one(noor, cohort)).isEmpty();
        assertThat(plans.of(noor, cohort)).isEmpty();
        assertThat(people.of(noor, cohort)).isEmpty();
        assertThat(plan(cohort).extensions()).isEmpty();
        assertThat(enrolments.join(noor, some.code(lecturer, cohort)))
                .isInstanceOf(Joining.Joined.class);
    }

    @Test
    void there_is_always_somebody_who_leads() {
        var cohort = some.with(lecturer, noor);

        assertThat(enrolments.leave(lecturer, cohort)).isEqualTo(Decided.LAST_LECTURER);
        assertThat(enrolments.changeRole(lecturer, cohort, uuid(noor), CohortRole.LECTURER))
                .isEqualTo(Decided.DONE);
        assertThat(enrolments.changeRole(noor, cohort, uuid(lecturer), CohortRole.COACH))
                .isEqualTo(Decided.DONE);
        assertThat(enrolments.changeRole(noor, cohort, uuid(noor), CohortRole.PARTICIPANT))
                .isEqualTo(Decided.LAST_LECTURER);
    }

    @Test
    void who_gets_another_role_or_is_taken_out_is_written_down_without_a_name() {
        var coach = persons.signedIn("Fatma");
        var cohort = some.with(lecturer, noor, coach);

        enrolments.changeRole(lecturer, cohort, uuid(coach), CohortRole.COACH);
        enrolments.changeRole(lecturer, cohort, uuid(coach), CohortRole.COACH);
        enrolments.remove(lecturer, cohort, uuid(coach));
        enrolments.remove(lecturer, cohort, uuid(coach));
        enrolments.changeRole(lecturer, cohort, uuid(lecturer), CohortRole.COACH);

        assertThat(
                        db.selectFrom(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.DETAIL.contains(cohort.toString()))
                                .orderBy(AUDIT_ENTRY.ID))
                .extracting(
                        AuditEntryRecord::getEvent,
                        AuditEntryRecord::getByPersonId,
                        AuditEntryRecord::getAboutPersonId,
                        AuditEntryRecord::getDetail)
                .containsExactly(
                        tuple(
                                "cohort-role-changed",
                                lecturer.id(),
                                coach.id(),
                                "cohort " + cohort + ": participant > coach"),
                        tuple("cohort-removed", lecturer.id(), coach.id(), "cohort " + cohort));
    }

    @Test
    void a_coach_sees_what_lecturers_see_and_changes_nothing() {
        var coach = persons.signedIn("Fatma");
        var cohort = some.with(lecturer, noor, coach);
        enrolments.changeRole(lecturer, cohort, uuid(coach), CohortRole.COACH);
        some.extend(lecturer, cohort, noor);

        assertThat(plans.of(coach, cohort).orElseThrow().extensions()).hasSize(1);
        assertThat(people.participant(coach, cohort, uuid(noor))).isPresent();
        assertThatThrownBy(() -> entrances.close(coach, cohort)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> cohorts.archive(coach, cohort)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_participant_asks_for_nobody_but_herself() {
        var yassin = persons.signedIn("Yassin");
        var cohort = some.with(lecturer, noor, yassin);

        assertThat(people.participant(noor, cohort, uuid(noor))).isPresent();
        assertThat(people.participant(noor, cohort, uuid(yassin))).isEmpty();
        assertThat(people.participant(lecturer, cohort, uuid(yassin))).isPresent();
    }

    @Test
    void an_archived_cohort_is_looked_at_and_not_changed() {
        var cohort = some.with(lecturer, noor);
        var code = some.code(lecturer, cohort);

        cohorts.archive(lecturer, cohort);

        assertThat(plans.of(noor, cohort)).isPresent();
        assertThat(plans.of(noor)).extracting(plan -> plan.cohort().uuid()).doesNotContain(cohort);
        assertThat(enrolments.join(persons.signedIn("Late"), code))
                .isInstanceOf(Joining.Closed.class);
        assertThat(cohorts.change(lecturer, cohort, 1, renamed("Other")))
                .isEqualTo(new Changing.Archived());
    }

    @Test
    void a_copy_has_the_plan_of_another_year_and_nobody_else_in_it() {
        var cohort = some.with(lecturer, noor);
        some.extend(lecturer, cohort, noor);
        planning.change(
                lecturer,
                cohort,
                some.version(lecturer, cohort),
                List.of(new PlannedUnit(ASKING, Standing.HIDDEN, Optional.empty())),
                new FreeWeeks(List.of()));
        var next = START.plusWeeks(52);

        var copied =
                (Creating.Created)
                        cohorts.copy(
                                lecturer,
                                cohort,
                                TestCohorts.settings("Next", next, next.plusWeeks(10)));

        var plan = plan(copied.cohort());
        assertThat(plan.unit(LISTENING))
                .contains(mandatory(LISTENING, next.plusWeeks(4).minusDays(1)));
        assertThat(plan.unit(ASKING).orElseThrow().standing()).isEqualTo(Standing.HIDDEN);
        assertThat(plan.extensions()).isEmpty();
        assertThat(people.of(lecturer, copied.cohort())).hasSize(1);
    }

    @Test
    void the_private_address_of_a_calendar_is_taken_back() {
        var person = persons.signedIn("Amina");
        var first = calendars.renew(person);
        assertThat(calendars.whose(first)).isPresent();

        var second = calendars.renew(person);
        assertThat(calendars.whose(first)).isEmpty();
        assertThat(calendars.whose(second).orElseThrow().id()).isEqualTo(person.id());

        calendars.revoke(person);
        assertThat(calendars.whose(second)).isEmpty();
        assertThat(calendars.madeAt(person)).isEmpty();
    }

    @Test
    void the_agenda_of_one_person_has_her_days() {
        var cohort = some.with(lecturer, noor);
        some.extend(lecturer, cohort, noor);

        var agenda = AgendaItem.of(plans.of(noor, cohort).orElseThrow(), noor.id());

        assertThat(agenda)
                .startsWith(new AgendaItem.Begins(START))
                .contains(new AgendaItem.Due(START.plusWeeks(5).minusDays(1), LISTENING))
                .endsWith(new AgendaItem.Ends(START.plusWeeks(10).minusDays(1)));
    }

    private CohortPlan plan(UUID cohort) {
        return plans.of(lecturer, cohort).orElseThrow();
    }

    private UUID uuid(Viewer.SignedIn person) {
        return persons.uuid(person.id());
    }

    private static CohortSettings renamed(String name) {
        return TestCohorts.settings(name, START, START.plusWeeks(10).minusDays(1));
    }

    private static PlannedUnit mandatory(UnitRef unit, LocalDate day) {
        return new PlannedUnit(unit, Standing.MANDATORY, Optional.of(day));
    }
}
