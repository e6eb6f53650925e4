package welvaren.ui.tracking;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.account.OwnAccount;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.cohort.JoinCodes;
import welvaren.content.Activity;
import welvaren.content.Activity.Quiz;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.Question.SingleChoice;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.Marks;
import welvaren.learning.Progress;
import welvaren.learning.ProgressEvent;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.tracking.Certificates;
import welvaren.tracking.CohortProgress;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

class ProgressViewsTest extends UiTest {

    private static final UnitRef FIRST = new UnitRef("samenwerken", "waarom-samenwerken");
    private static final UnitRef SECOND = new UnitRef("samenwerken", "vormen-van-samenwerking");
    private static final String NOWHERE = "Deze pagina bestaat niet";

    private final OwnAccount own;
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final JoinCodes codes;
    private final Marks marks;
    private final Catalogues catalogues;
    private final CohortProgress progress;
    private final Works works;
    private final Certificates certificates;
    private Account karel;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private Account noors;
    private UUID cohort;

    ProgressViewsTest(
            OwnAccount own,
            Cohorts cohorts,
            Enrolments enrolments,
            JoinCodes codes,
            Marks marks,
            Catalogues catalogues,
            CohortProgress progress,
            Works works,
            Certificates certificates) {
        this.own = own;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.codes = codes;
        this.marks = marks;
        this.catalogues = catalogues;
        this.progress = progress;
        this.works = works;
        this.certificates = certificates;
    }

    @BeforeEach
    void aCohortUnderWay() {
        noors = signedIn("Noor");
        noor = noors.viewer();
        yassin = signedIn("Yassin").viewer();
        own.rename(yassin, "=Yassin <b>El Amrani</b>");
        karel = signedIn("Karel", Role.LECTURER);
        var start = FreeWeeks.weekOf(Cohort.today()).minusWeeks(4);
        var settings =
                new CohortSettings(
                        "Sociaal werk",
                        Language.NL,
                        Optional.of(start),
                        Optional.of(start.plusWeeks(8).minusDays(1)));
        cohort =
                ((Creating.Created)
                                cohorts.create(
                                        karel.viewer(),
                                        settings,
                                        new FirstPlan.Spread(List.of(FIRST, SECOND))))
                        .cohort();
        for (var learner : List.of(noor, yassin)) {
            enrolments.join(learner, codes.entrance(karel.viewer(), cohort).code());
        }
        complete(noor, FIRST);
    }

    @Test
    void a_lecturer_sees_in_one_sentence_one_chart_and_one_table_how_the_cohort_stands() {
        open(ProgressLinks.progress(cohort));

        assertThat(page())
                .contains("1 van de 2 deelnemers ligt op schema")
                .contains("nu 25%", "gepland 50%")
                .contains("Waarom deze namen?");
        assertThat(rows()).hasSize(2);
        assertThat(rows())
                .anySatisfy(row ->
                        assertThat(row)
                                .contains("Noor</a>", ">klaar<", ">50%<")
                                .doesNotContain("te laat"))
                .anySatisfy(row ->
                        assertThat(row)
                                .contains("&lt;b&gt;El Amrani", "niet begonnen, te laat", ">0%<")
                                .doesNotContain("<b>"));
    }

    @Test
    void a_completion_shows_in_an_open_dashboard_within_two_seconds() {
        open(ProgressLinks.progress(cohort));
        var before = Instant.now();
        complete(yassin, FIRST);

        while (!page().contains("2 van de 2 deelnemers liggen op schema")) {
            assertThat(Instant.now()).isBefore(before.plus(ofSeconds(2)));
            Thread.onSpinWait();
            MockVaadin.clientRoundtrip(false);
        }
        assertThat(rows()).allSatisfy(row -> assertThat(row).contains(">klaar<"));
    }

    @Test
    void what_is_taken_out_is_what_the_table_says_and_no_formula() {
        var csv =
                new ProgressCsv(catalogues.current(), Language.NL)
                        .of(progress.of(karel.viewer(), cohort).orElseThrow());

        assertThat(csv.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).matches("Noor,klaar,niet begonnen,50%,0"))
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("'=Yassin")
                                .endsWith(",\"niet begonnen, te laat\",niet begonnen,0%,1"));
    }

    @Test
    void the_rules_can_be_changed_and_are_said() {
        open(ProgressLinks.progress(cohort));
        _setValue(number("Eenheden te laat"), 99);
        press("Regels bewaren");
        assertThat(number("Eenheden te laat").getErrorMessage())
                .isEqualTo("Een getal van 1 tot 50, of leeg.");

        _setValue(number("Eenheden te laat"), 1);
        press("Regels bewaren");

        open(ProgressLinks.progress(cohort));
        assertThat(page()).contains("één eenheid of meer te laat");
        assertThat(page()).contains("1 deelnemer", "1 eenheid te laat, sinds");
    }

    @Test
    void from_a_name_one_writes_a_message_and_a_note_and_says_what_came_of_it() {
        open(ProgressLinks.learner(cohort, uuid(yassin)));
        assertThat(area("Bericht aan =Yassin <b>El Amrani</b>").getValue())
                .contains("Hoe gaat het?", "Karel");
        _setValue(area("Notitie"), "Gebeld. Pikt morgen weer in.");
        press("Notitie bewaren");
        assertThat(page()).contains("De notitie is bewaard", "Gebeld. Pikt morgen weer in.");
        assertThat(area("Bericht aan =Yassin <b>El Amrani</b>").getValue()).contains("Karel");

        _setValue(area("Bericht aan =Yassin <b>El Amrani</b>"), " ");
        press("Versturen");
        assertThat(page()).contains("Er is niets bewaard");
    }

    @Test
    void a_note_with_a_day_is_listed_until_it_is_closed() {
        open(ProgressLinks.learner(cohort, uuid(noor)));
        _setValue(area("Notitie"), "Gebeld.");
        _find(DatePicker.class).getLast().setValue(Cohort.today());
        press("Notitie bewaren");
        open(ProgressLinks.progress(cohort));
        assertThat(page()).contains("Opnieuw bekijken");

        open(ProgressLinks.learner(cohort, uuid(noor)));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Wat kwam ervan?")), "Weer mee.");
        press("Afronden");

        assertThat(page()).contains("Wat ervan kwam: Weer mee.");
        open(ProgressLinks.progress(cohort));
        assertThat(page()).doesNotContain("Opnieuw bekijken");
    }

    @Test
    void of_a_unit_one_sees_where_people_stand_what_they_answer_and_what_they_share() {
        var sheet = first(Written.class);
        var quiz = first(Quiz.class);
        var question =
                (SingleChoice)
                        quiz.questions().stream()
                                .filter(SingleChoice.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        var wrong =
                question.options().stream().filter(one -> !one.right()).findFirst().orElseThrow();
        marks.answer(yassin, FIRST, quiz, question.key(), List.of(wrong.key()));
        write(noor, sheet, "Dit deel ik.", Visibility.LECTURER);
        write(yassin, sheet, "Dit houd ik voor mij.", Visibility.ME);

        open(ProgressLinks.unit(cohort, FIRST));

        assertThat(page())
                .contains("2 van 2 begonnen, 1 klaar, 1 te laat")
                .contains(question.ask(), "1 keer beantwoord, 0 nu juist, 0 meteen juist")
                .contains(wrong.text())
                .contains("Dit deel ik.")
                .doesNotContain("Dit houd ik voor mij.");
    }

    private <T extends Activity> T first(Class<T> kind) {
        return catalogues
                .current()
                .unit(FIRST)
                .orElseThrow()
                .text()
                .in(Language.NL)
                .activities()
                .stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private void write(Viewer.SignedIn learner, Written sheet, String text, Visibility readers) {
        var step = StepRef.activity(FIRST, sheet.key());
        var field = sheet.fields().getFirst().inputKeys().getFirst();
        var work = works.of(learner);
        work.write(new FieldRef(step, field), new Draft(text, 0, UUID.randomUUID(), readers));
        work.choose(step, readers);
    }

    @Test
    void a_learner_is_led_to_what_is_seen_of_her_and_can_only_read_it() {
        signIn(noors);
        open(ProgressLinks.progress(cohort));

        assertThat(page())
                .contains("Dit is wat wie je groep begeleidt van jou ziet")
                .contains("Op schema: 1 van 2 verplichte eenheden klaar")
                .doesNotContain("Yassin");
        assertThat(_find(TextArea.class)).isEmpty();
        _assertNone(Button.class, spec -> spec.withText("Versturen"));
        for (var path :
                List.of(
                        ProgressLinks.learner(cohort, uuid(yassin)),
                        ProgressLinks.unit(cohort, FIRST))) {
            open(path);
            assertThat(page()).contains(NOWHERE);
        }
    }

    @Test
    void who_finished_fetches_a_certificate_that_anybody_with_its_code_can_check() {
        complete(noor, SECOND);
        signIn(noors);
        open(ProgressLinks.progress(cohort));
        assertThat(page()).contains("Certificaat ophalen (PDF)");

        var certificate = certificates.of(noor, cohort).orElseThrow();
        assertThat(certificates.of(noor, cohort)).contains(certificate);
        assertThat(certificates.of(yassin, cohort)).isEmpty();
        assertThat(certificates.of(karel.viewer(), cohort)).isEmpty();
        var pdf = CertificatePdf.of(certificate, "https://w.example/c", Language.NL);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Noor", "alle 2 verplichte eenheden", "Sociaal werk")
                    .contains("https://w.example/c");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        arriveAgain();
        open(ProgressLinks.certificate(certificate.code()));
        assertThat(page()).contains("Dit certificaat is echt", "Noor", "Sociaal werk");
        open(ProgressLinks.certificate(UUID.randomUUID()));
        assertThat(page()).contains(NOWHERE);
    }

    @Test
    void for_others_there_is_no_such_page() {
        var paths =
                List.of(ProgressLinks.progress(cohort), ProgressLinks.learner(cohort, uuid(noor)));
        enrolments.leave(yassin, cohort);
        signedIn("Karin", Role.LECTURER);
        for (var path : paths) {
            open(path);
            assertThat(page()).contains(NOWHERE).doesNotContain("Noor");
        }
        arriveAgain();
        open(paths.getFirst());
        assertThat(page()).doesNotContain("Noor");
    }

    private UUID uuid(Viewer.SignedIn person) {
        return progress.of(karel.viewer(), cohort).orElseThrow().rows().stream()
                .map(row -> row.learner())
                .filter(learner -> learner.id().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    private void complete(Viewer.SignedIn learner, UnitRef unit) {
        var now = Instant.now();
        marks.take(
                learner,
                unit,
                Progress.in(catalogues.current(), Map.of(), List.of())
                        .unit(unit)
                        .orElseThrow()
                        .steps()
                        .stream()
                        .filter(Progress.Step::required)
                        .map(step -> new ProgressEvent.Completed(step.ref(), now))
                        .toList());
    }

    /// The cells of each row of the table.
    private static List<String> rows() {
        var rows = new ArrayList<String>();
        UI.getCurrent().getChildren().forEach(child -> collect(child.getElement(), rows));
        return rows;
    }

    private static void collect(Element element, List<String> rows) {
        if (element.isTextNode()) {
            return;
        }
        if (element.getTag().equals("tr") && element.hasProperty("innerHTML")) {
            rows.add(element.getProperty("innerHTML"));
        }
        element.getChildren().forEach(child -> collect(child, rows));
    }

    private static IntegerField number(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
