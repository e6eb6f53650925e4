package welvaren.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.testing.SampleContent.LISTENING;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.cohort.TestCohorts;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.Catalogues;
import welvaren.content.ContentImport;
import welvaren.language.Language;
import welvaren.learning.Marks;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Texts;

class UnitReportsTest extends StoreTest {

    private static final StepRef SHEET = StepRef.activity(LISTENING, "poster");
    private static final StepRef QUIZ = StepRef.activity(LISTENING, "proef");

    private final UnitReports reports;
    private final TestCohorts cohorts;
    private final Marks marks;
    private final Works works;
    private final Texts texts;
    private final Catalogues catalogues;
    private final Persons persons;
    private final ContentImport imports;
    private Viewer.SignedIn lecturer;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private UUID cohort;

    UnitReportsTest(
            UnitReports reports,
            TestCohorts cohorts,
            Marks marks,
            Works works,
            Texts texts,
            Catalogues catalogues,
            Persons persons,
            ContentImport imports) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.marks = marks;
        this.works = works;
        this.texts = texts;
        this.catalogues = catalogues;
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
        cohort = cohorts.with(lecturer, noor, yassin);
    }

    @Test
    void it_says_how_many_did_each_step_and_where_the_others_stand() {
        var steps = report().steps();
        steps.forEach(count -> marks.complete(noor, count.step()));
        marks.complete(yassin, steps.getFirst().step());

        var report = report();

        assertThat(report.begun()).isEqualTo(2);
        assertThat(report.finished()).isEqualTo(1);
        assertThat(report.days()).contains(0);
        assertThat(report.steps().getFirst().done()).isEqualTo(2);
        assertThat(report.steps().getLast().done()).isEqualTo(1);
        assertThat(report.steps())
                .extracting(UnitReport.StepCount::stopped)
                .startsWith(0, 1)
                .containsOnlyOnce(1);
    }

    @Test
    void it_counts_which_answers_people_give() {
        answer(noor, "b");
        answer(noor, "a");
        answer(yassin, "a");

        assertThat(report().questions())
                .filteredOn(count -> count.question().equals("keuze"))
                .singleElement()
                .isEqualTo(
                        new UnitReport.QuestionCount(
                                QUIZ, "keuze", 2, 2, 1, Map.of("a", 2, "b", 1)));
    }

    @Test
    void only_texts_that_are_shared_are_read_and_only_while_both_are_in_the_cohort() {
        write(noor, "This I share.", Visibility.LECTURER);
        write(yassin, "This is mine.", Visibility.ME);
        works.of(noor)
                .write(
                        FieldRef.note(LISTENING, "hoe"),
                        new Draft("A note.", 0, UUID.randomUUID(), Visibility.ME));

        assertThat(report().texts())
                .extracting(UnitReport.SharedText::text)
                .containsExactly("This I share.");
        var elsewhere = persons.signedIn("Karin", Role.LECTURER);
        for (var other : List.of(yassin, elsewhere, persons.signedIn("Nobody"))) {
            assertThat(texts.of(other, noor.id(), LISTENING).texts()).isEmpty();
            assertThat(reports.of(other, cohort, LISTENING)).isEmpty();
        }
        cohorts.leave(noor, cohort);
        assertThat(texts.of(lecturer, noor.id(), LISTENING).texts()).isEmpty();
        assertThat(report().texts()).isEmpty();
    }

    private UnitReport report() {
        return reports.of(lecturer, cohort, LISTENING).orElseThrow();
    }

    private void answer(Viewer.SignedIn learner, String option) {
        var quiz =
                (Quiz)
                        catalogues
                                .current()
                                .unit(LISTENING)
                                .orElseThrow()
                                .text()
                                .in(Language.NL)
                                .activity(QUIZ.key())
                                .orElseThrow();
        marks.answer(learner, LISTENING, quiz, "keuze", List.of(option));
    }

    private void write(Viewer.SignedIn learner, String text, Visibility readers) {
        var work = works.of(learner);
        work.write(new FieldRef(SHEET, "wie"), new Draft(text, 0, UUID.randomUUID(), readers));
        work.choose(SHEET, readers);
    }
}
