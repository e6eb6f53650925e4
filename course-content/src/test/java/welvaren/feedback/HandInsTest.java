package welvaren.feedback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.HAND_IN_VERSION;
import static welvaren.db.Tables.MAIL;
import static welvaren.feedback.TestHandIns.SHEET;
import static welvaren.feedback.TestHandIns.WHO;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.cohort.CohortRole;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Enrolments;
import welvaren.cohort.TestCohorts;
import welvaren.content.Activity.Visibility;
import welvaren.content.ContentImport;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.writing.Attachments;
import welvaren.writing.FieldRef;

class HandInsTest extends StoreTest {

    private static final FieldRef PHOTO = new FieldRef(SHEET, "foto");
    private static final Place LEVEL = new Place(Place.Part.LEVEL, "luisteren");
    private static final Place FIELD = new Place(Place.Part.FIELD, "wie");

    private final HandIns handIns;
    private final HandInPage page;
    private final HandInQueue queue;
    private final Looking looking;
    private final Answers answers;
    private final MySheets sheets;
    private final TestHandIns test;
    private final TestCohorts cohorts;
    private final Cohorts archives;
    private final Enrolments enrolments;
    private final Attachments attachments;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn karel;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private UUID cohort;

    HandInsTest(
            HandIns handIns,
            HandInPage page,
            HandInQueue queue,
            Looking looking,
            Answers answers,
            MySheets sheets,
            TestHandIns test,
            TestCohorts cohorts,
            Cohorts archives,
            Enrolments enrolments,
            Attachments attachments,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.handIns = handIns;
        this.page = page;
        this.queue = queue;
        this.looking = looking;
        this.answers = answers;
        this.sheets = sheets;
        this.test = test;
        this.cohorts = cohorts;
        this.archives = archives;
        this.enrolments = enrolments;
        this.attachments = attachments;
        this.persons = persons;
        this.imports = imports;
        this.db = db;
    }

    @BeforeAll
    void content() {
        SampleContent.importInto(imports);
    }

    @BeforeEach
    void aCohort() {
        karel = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
        yassin = persons.signedIn("Yassin");
        cohort = cohorts.with(karel, noor, yassin);
    }

    @Test
    void what_was_handed_in_stays_as_it_was() {
        var photo = png("the first");
        attachments.attach(noor, PHOTO, "poster.png", photo, Visibility.ME);
        var handIn = test.handIn(noor, cohort, "Drie buren");

        test.write(noor, "Iets heel anders");
        attachments.attach(noor, PHOTO, "nieuw.png", png("the second"), Visibility.ME);

        var version = page.of(karel, cohort, handIn).orElseThrow().latest();
        assertThat(version.texts()).containsOnly(entry("wie", "Drie buren"));
        var file = page.file(karel, cohort, version.files().get("foto")).orElseThrow();
        assertThat(file.fileName()).isEqualTo("poster.png");
        assertThat(file.content()).isEqualTo(photo);
        assertThat(page.own(noor, cohort, SHEET).orElseThrow().latest()).isEqualTo(version);
    }

    @Test
    void the_learner_sees_where_it_stands() {
        assertThat(mine().begun()).isFalse();
        assertThat(handIns.handIn(noor, cohort, SHEET, ""))
                .isEqualTo(new HandingIn.NothingWritten());

        var handIn = test.handIn(noor, cohort, "Drie buren");

        assertThat(mine().handedIn().orElseThrow().stand()).isInstanceOf(Stand.Waiting.class);
        say(karel, handIn, 1, FIELD, "Wie zijn ze?");
        assertThat(page.own(noor, cohort, SHEET).orElseThrow().latest().feedback())
                .as("a draft is no feedback")
                .isEmpty();
        assertThat(answers.answer(karel, cohort, handIn, 1, Verdict.REVISION))
                .isEqualTo(new Answering.Answered());
        assertThat(mine().handedIn().orElseThrow().stand()).isInstanceOf(Stand.ToRevise.class);
        var said = page.own(noor, cohort, SHEET).orElseThrow().latest().feedback().getFirst();
        assertThat(said.by()).contains("Karel");
        assertThat(said.remarks().at(Place.Part.FIELD, "wie")).isEqualTo("Wie zijn ze?");
        assertThat(db.fetch(MAIL, MAIL.ADDRESS.eq(persons.email(noor.id()))))
                .extracting(mail -> mail.getKind())
                .containsExactly("feedback-given");
    }

    @Test
    void she_says_what_she_changed_and_hands_in_again_until_it_is_accepted() {
        var handIn = test.handIn(noor, cohort, "Drie buren");
        say(karel, handIn, 1, Place.WHOLE, "Wie zijn ze?");
        answers.answer(karel, cohort, handIn, 1, Verdict.REVISION);

        assertThat(handIns.handIn(noor, cohort, SHEET, "Niets"))
                .isEqualTo(new HandingIn.Unchanged());
        test.write(noor, "Drie buren en hun hond");
        assertThat(handIns.handIn(noor, cohort, SHEET, "  "))
                .isEqualTo(new HandingIn.NoteMissing());
        assertThat(handIns.handIn(noor, cohort, SHEET, "x".repeat(501)))
                .isEqualTo(new HandingIn.NoteTooLong(500));
        assertThat(handIns.handIn(noor, cohort, SHEET, "De hond kwam erbij."))
                .isEqualTo(new HandingIn.HandedIn(handIn, 2));

        var both = page.of(karel, cohort, handIn).orElseThrow();
        assertThat(both.versions()).hasSize(2);
        assertThat(both.latest().note()).isEqualTo("De hond kwam erbij.");
        assertThat(both.before(both.latest()).orElseThrow().texts()).containsValue("Drie buren");
        assertThat(answers.answer(karel, cohort, handIn, 2, Verdict.ACCEPTED))
                .isEqualTo(new Answering.Answered());
        test.write(noor, "Nog iets");
        assertThat(handIns.handIn(noor, cohort, SHEET, "Nog iets"))
                .isEqualTo(new HandingIn.AlreadyAccepted());
    }

    @Test
    void what_waits_longest_is_looked_at_first() {
        var second = test.handIn(noor, cohort, "Drie buren");
        var first = test.handIn(yassin, cohort, "Vier buren");
        db.update(HAND_IN_VERSION)
                .set(HAND_IN_VERSION.HANDED_IN_AT, Instant.now().minus(2, ChronoUnit.DAYS))
                .where(HAND_IN_VERSION.handIn().UUID.eq(first))
                .execute();

        var waiting = queue.of(karel, cohort);

        assertThat(waiting.waiting())
                .extracting(HandInQueue.Row::handIn)
                .containsExactly(first, second);
        assertThat(waiting.oldest()).contains(waiting.waiting().getFirst().handedInAt());
        answers.answer(karel, cohort, first, 1, Verdict.ACCEPTED);
        assertThat(queue.of(karel, cohort).waiting()).hasSize(1);
        assertThat(queue.of(karel, cohort).answered())
                .extracting(HandInQueue.Row::handIn)
                .containsExactly(first);
    }

    @Test
    void of_two_who_answer_the_second_is_told_and_loses_nothing() {
        var fatma = persons.signedIn("Fatma");
        join(fatma, CohortRole.COACH);
        var handIn = test.handIn(noor, cohort, "Drie buren");
        say(fatma, handIn, 1, Place.WHOLE, "Mooi begin.");

        assertThat(looking.at(karel, cohort, handIn, Language.NL).orElseThrow().other())
                .hasValueSatisfying(other -> assertThat(other.name()).isEqualTo("Fatma"));
        assertThat(answers.save(karel, cohort, handIn, 1, LEVEL, "2"))
                .isInstanceOfSatisfying(
                        Remarking.SavedBeside.class,
                        beside -> assertThat(beside.other()).isEqualTo("Fatma"));
        answers.answer(fatma, cohort, handIn, 1, Verdict.ACCEPTED);

        assertThat(answers.save(karel, cohort, handIn, 1, LEVEL, "1"))
                .isEqualTo(new Remarking.AnsweredMeanwhile("Fatma"));
        assertThat(answers.answer(karel, cohort, handIn, 1, Verdict.REVISION))
                .isEqualTo(new Answering.AnsweredMeanwhile("Fatma"));
        var desk = looking.at(karel, cohort, handIn, Language.NL).orElseThrow();
        assertThat(desk.draft().level("luisteren")).hasValue(1);
        assertThat(answers.add(karel, cohort, handIn, 1)).isEqualTo(new Answering.Answered());
        assertThat(page.own(noor, cohort, SHEET).orElseThrow().latest().feedback())
                .extracting(said -> said.by().orElseThrow())
                .containsExactly("Fatma", "Karel");
    }

    @Test
    void an_answer_to_what_is_no_longer_the_last_version_is_not_sent() {
        var handIn = test.handIn(noor, cohort, "Drie buren");
        say(karel, handIn, 1, Place.WHOLE, "Mooi begin.");
        test.handIn(noor, cohort, "Vier buren");

        say(karel, handIn, 1, FIELD, "Wie zijn ze?");
        assertThat(answers.answer(karel, cohort, handIn, 1, Verdict.ACCEPTED))
                .isEqualTo(new Answering.NewerVersion());
        var draft = looking.at(karel, cohort, handIn, Language.NL).orElseThrow().draft();
        assertThat(draft.ofWhole()).as("what she typed goes along").isEqualTo("Mooi begin.");
        assertThat(draft.at(Place.Part.FIELD, "wie")).isEqualTo("Wie zijn ze?");
        assertThat(answers.save(karel, cohort, handIn, 2, FIELD, " ")).isNotNull();
        assertThat(answers.save(karel, cohort, handIn, 2, Place.WHOLE, "")).isNotNull();
        assertThat(answers.answer(karel, cohort, handIn, 2, Verdict.REVISION))
                .isEqualTo(new Answering.NothingSaid());
        assertThat(answers.save(karel, cohort, handIn, 2, Place.WHOLE, "x".repeat(4_001)))
                .isEqualTo(new Remarking.TooLong(4_000));
    }

    @Test
    void nobody_else_sees_a_hand_in_and_nobody_answers_for_others() {
        var handIn = test.handIn(noor, cohort, "Drie buren");
        var file = UUID.randomUUID();
        var elsewhere = persons.signedIn("Els", Role.LECTURER);
        cohorts.with(elsewhere, yassin);
        var former = persons.signedIn("Dries");
        join(former, CohortRole.COACH);
        cohorts.leave(former, cohort);

        for (var other : new Viewer.SignedIn[] {yassin, elsewhere, former}) {
            assertThat(page.of(other, cohort, handIn)).isEmpty();
            assertThat(page.own(other, cohort, SHEET)).isEmpty();
            assertThat(page.file(other, cohort, file)).isEmpty();
            assertThat(queue.of(other, cohort).waiting()).isEmpty();
            assertThatThrownBy(() -> answers.save(other, cohort, handIn, 1, Place.WHOLE, "Ik ook"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> answers.answer(other, cohort, handIn, 1, Verdict.ACCEPTED))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> handIns.handIn(karel, cohort, SHEET, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        handIns.handIn(
                                noor,
                                cohort,
                                StepRef.activity(SampleContent.LISTENING, "gesprek"),
                                ""))
                .as("a discussion is led elsewhere")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void who_left_takes_her_work_out_of_the_queue_and_keeps_it() {
        var handIn = test.handIn(noor, cohort, "Drie buren");

        cohorts.leave(noor, cohort);

        assertThat(queue.of(karel, cohort).waiting()).isEmpty();
        assertThat(page.of(karel, cohort, handIn)).isEmpty();
        assertThat(page.own(noor, cohort, SHEET)).isEmpty();
        assertThat(db.fetchCount(HAND_IN_VERSION, HAND_IN_VERSION.handIn().UUID.eq(handIn)))
                .isEqualTo(1);
    }

    @Test
    void an_archived_cohort_takes_nothing_more() {
        test.write(noor, "Drie buren");
        assertThat(sheets.takenBy(noor, SHEET.unit())).hasSize(1);
        archives.archive(karel, cohort);

        assertThat(handIns.handIn(noor, cohort, SHEET, "")).isEqualTo(new HandingIn.Archived());
        assertThat(sheets.takenBy(noor, SHEET.unit())).isEmpty();
    }

    private MySheet mine() {
        return sheets.of(noor, cohort).stream()
                .filter(sheet -> sheet.sheet().equals(WHO.step()))
                .findFirst()
                .orElseThrow();
    }

    private void say(Viewer.SignedIn who, UUID handIn, int version, Place place, String words) {
        assertThat(answers.save(who, cohort, handIn, version, place, words))
                .isInstanceOf(Remarking.Saved.class);
    }

    private void join(Viewer.SignedIn person, CohortRole role) {
        enrolments.join(person, cohorts.code(karel, cohort));
        enrolments.changeRole(karel, cohort, persons.uuid(person.id()), role);
    }

    private static byte[] png(String rest) {
        return ("\u0089PNG\r\n\u001a\n" + rest).getBytes(ISO_8859_1);
    }
}
