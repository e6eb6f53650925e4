package welvaren.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.cohort.Cohort;
import welvaren.cohort.Cohorts;
import welvaren.cohort.TestCohorts;
import welvaren.content.ContentImport;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.tracking.CheckIns.Kept;

class CheckInsTest extends StoreTest {

    private final DSLContext db;
    private final CheckIns checkIns;
    private final TestCohorts some;
    private final Cohorts cohorts;
    private final Persons persons;
    private final ContentImport imports;
    private Viewer.SignedIn lecturer;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private UUID cohort;

    CheckInsTest(
            DSLContext db,
            CheckIns checkIns,
            TestCohorts some,
            Cohorts cohorts,
            Persons persons,
            ContentImport imports) {
        this.db = db;
        this.checkIns = checkIns;
        this.some = some;
        this.cohorts = cohorts;
        this.persons = persons;
        this.imports = imports;
    }

    @BeforeAll
    void content() {
        SampleContent.importInto(imports);
    }

    @BeforeEach
    void aCohort() {
        lecturer = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
        yassin = persons.signedIn("Yassin");
        cohort = some.with(lecturer, noor, yassin);
    }

    @Test
    void a_message_goes_by_mail_and_stays_in_the_log_that_the_learner_can_read() {
        assertThat(write(CheckIn.Kind.MESSAGE, "Hoe gaat het?")).isEqualTo(Kept.DONE);

        var mail = db.fetchSingle(MAIL, MAIL.ADDRESS.eq(persons.email(noor.id())));
        assertThat(mail.getKind()).isEqualTo("check-in");
        assertThat(mail.getDetails().data()).contains("Hoe gaat het?", "Karel");
        assertThat(checkIns.of(noor, cohort, persons.uuid(noor.id())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.body()).isEqualTo("Hoe gaat het?");
                    assertThat(one.by()).contains("Karel");
                });
    }

    @Test
    void a_note_is_mailed_to_nobody_and_other_learners_read_nothing() {
        assertThat(write(CheckIn.Kind.NOTE, "Gebeld.")).isEqualTo(Kept.DONE);

        assertThat(db.fetchCount(MAIL, MAIL.ADDRESS.eq(persons.email(noor.id())))).isZero();
        var hers = persons.uuid(noor.id());
        assertThat(checkIns.of(yassin, cohort, hers)).isEmpty();
        assertThat(checkIns.of(yassin, cohort)).isEmpty();
        assertThat(checkIns.of(noor, cohort)).isEmpty();
        assertThatThrownBy(() -> checkIns.write(yassin, cohort, hers, draft("Mij?")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_comes_from_elsewhere_or_left_neither_reads_nor_writes() {
        write(CheckIn.Kind.NOTE, "Gebeld.");
        var elsewhere = persons.signedIn("Karin", Role.LECTURER);
        some.with(elsewhere, noor);
        var hers = persons.uuid(noor.id());

        assertThat(checkIns.of(elsewhere, cohort, hers)).isEmpty();
        assertThatThrownBy(() -> checkIns.write(elsewhere, cohort, hers, draft("Dag")))
                .isInstanceOf(NotAllowed.class);
        var note = checkIns.of(lecturer, cohort).getFirst().checkIn().uuid();
        assertThatThrownBy(() -> checkIns.close(elsewhere, cohort, note, "Goed"))
                .isInstanceOf(NotAllowed.class);

        some.leave(noor, cohort);
        assertThat(checkIns.of(lecturer, cohort)).isEmpty();
        assertThat(checkIns.of(lecturer, cohort, hers)).isEmpty();
        assertThat(checkIns.of(noor, cohort, hers)).isEmpty();
    }

    @Test
    void what_is_open_is_overdue_after_its_day_until_somebody_says_what_came_of_it() {
        write(CheckIn.Kind.NOTE, "Gebeld.");
        var open = only();
        assertThat(open.isOpen()).isTrue();
        assertThat(open.isOverdue(Cohort.today())).isFalse();
        assertThat(open.isOverdue(Cohort.today().plusDays(2))).isTrue();

        assertThat(checkIns.close(lecturer, cohort, open.uuid(), "Ze is weer mee.\u0000"))
                .isEqualTo(Kept.DONE);

        assertThat(only().isOpen()).isFalse();
        assertThat(only().outcome()).contains("Ze is weer mee.");
        checkIns.close(lecturer, cohort, open.uuid(), "Iets anders");
        assertThat(only().outcome()).contains("Ze is weer mee.");
    }

    @Test
    void nothing_is_kept_of_what_is_empty_or_too_long_or_in_an_archived_cohort() {
        assertThat(write(CheckIn.Kind.NOTE, "  ")).isEqualTo(Kept.WRONG_LENGTH);
        assertThat(write(CheckIn.Kind.NOTE, "a".repeat(CheckIns.LONGEST + 1)))
                .isEqualTo(Kept.WRONG_LENGTH);
        cohorts.archive(lecturer, cohort);
        assertThat(write(CheckIn.Kind.NOTE, "Gebeld.")).isEqualTo(Kept.ARCHIVED);

        assertThat(checkIns.of(lecturer, cohort)).isEmpty();
    }

    @Test
    void the_log_outlives_the_account_of_who_wrote_it_without_her_name() {
        var coach = persons.signedIn("Carla", Role.LECTURER);
        var hers = some.with(coach, noor);
        checkIns.write(coach, hers, persons.uuid(noor.id()), draft("Gebeld."));

        db.deleteFrom(PERSON_ROLE).where(PERSON_ROLE.PERSON_ID.eq(coach.id())).execute();
        db.deleteFrom(ENROLMENT).where(ENROLMENT.PERSON_ID.eq(coach.id())).execute();
        db.deleteFrom(PERSON).where(PERSON.ID.eq(coach.id())).execute();

        assertThat(checkIns.of(noor, hers, persons.uuid(noor.id())))
                .singleElement()
                .extracting(CheckIn::by)
                .isEqualTo(Optional.empty());
    }

    private CheckIn only() {
        return List.copyOf(checkIns.of(lecturer, cohort)).getFirst().checkIn();
    }

    private Kept write(CheckIn.Kind kind, String body) {
        var tomorrow = Optional.of(Cohort.today().plusDays(1));
        return checkIns.write(
                lecturer, cohort, persons.uuid(noor.id()), new CheckInDraft(kind, body, tomorrow));
    }

    private static CheckInDraft draft(String body) {
        return new CheckInDraft(CheckIn.Kind.NOTE, body, Optional.empty());
    }
}
