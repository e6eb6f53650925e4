package welvaren.ui.cohort;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.cohort.Agreements;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.cohort.JoinCodes;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Plans;
import welvaren.cohort.ProposalKind;
import welvaren.cohort.Proposals;
import welvaren.cohort.Standing;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;

/// What the people of a cohort say themselves, as they see it.
class WeekZeroViewsTest extends UiTest {

    private static final UnitRef FIRST = new UnitRef("samenwerken", "waarom-samenwerken");
    private static final UnitRef SECOND = new UnitRef("samenwerken", "vormen-van-samenwerking");

    private final Cohorts cohorts;
    private final Plans planning;
    private final Enrolments enrolments;
    private final JoinCodes codes;
    private final Agreements agreements;
    private final Proposals proposals;
    private final Works works;
    private final Catalogues catalogues;
    private Account karel;
    private Account noor;
    private Account yassin;
    private UUID cohort;

    WeekZeroViewsTest(
            Cohorts cohorts,
            Plans planning,
            Enrolments enrolments,
            JoinCodes codes,
            Agreements agreements,
            Proposals proposals,
            Works works,
            Catalogues catalogues) {
        this.cohorts = cohorts;
        this.planning = planning;
        this.enrolments = enrolments;
        this.codes = codes;
        this.agreements = agreements;
        this.proposals = proposals;
        this.works = works;
        this.catalogues = catalogues;
    }

    @BeforeEach
    void aCohortThatBeganAWeekAgo() {
        karel = signedIn("Karel", Role.LECTURER);
        var begin = Cohort.today().minusWeeks(1);
        var settings =
                new CohortSettings(
                        "Sociaal werk",
                        Language.NL,
                        Optional.of(begin),
                        Optional.of(begin.plusWeeks(9)));
        var plan = new FirstPlan.Spread(List.of(FIRST, SECOND));
        cohort = ((Creating.Created) cohorts.create(karel.viewer(), settings, plan)).cohort();
        noor = joined("Noor");
        yassin = joined("Yassin");
    }

    private Account joined(String name) {
        var account = signedIn(name);
        enrolments.join(account.viewer(), codes.entrance(karel.viewer(), cohort).code());
        return account;
    }

    @Test
    void what_has_been_is_folded_away_for_who_leads_and_once_it_is_done() {
        var yesterday = Optional.of(Cohort.today().minusDays(1));
        planning.change(
                karel.viewer(),
                cohort,
                1,
                List.of(new PlannedUnit(FIRST, Standing.MANDATORY, yesterday)),
                new FreeWeeks(List.of()));

        signIn(karel);
        open("cohorts/" + cohort);
        assertThat(folded()).containsExactly("Wat geweest is (1)");
        assertThat(page().indexOf("Wat nog niet duidelijk is"))
                .isLessThan(page().indexOf("Wat wanneer af moet"));

        signIn(noor);
        open("cohorts/" + cohort);
        assertThat(folded()).isEmpty();
        assertThat(page()).contains("Over tijd");
        finish(FIRST);
        open("cohorts/" + cohort);
        assertThat(folded()).containsExactly("Wat geweest is (1)");
    }

    private void finish(UnitRef ref) {
        var work = works.of(noor.viewer());
        for (var part :
                catalogues.current().unit(ref).orElseThrow().text().in(Language.NL).parts()) {
            work.complete(StepRef.part(ref, part.key()));
            part.activities()
                    .forEach(activity -> work.waive(StepRef.activity(ref, activity.key())));
        }
    }

    private static List<String> folded() {
        return _find(NativeDetails.class).stream().map(NativeDetails::getSummaryText).toList();
    }

    @Test
    void agreements_begin_with_an_example_and_everybody_writes_along() {
        open(agreementsPage());
        press("Begin met een voorbeeld");
        assertThat(text("De afspraken").getValue()).contains("Vertrouwen");
        _setValue(text("De afspraken"), "We beginnen op tijd.");
        press("Bewaren");
        assertThat(page()).contains("We beginnen op tijd.", "Versie 1", "door Yassin");

        signIn(noor);
        open(agreementsPage());
        press("Veranderen");
        _setValue(text("De afspraken"), "We beginnen om negen uur.");
        press("Bewaren");

        assertThat(page()).contains("om negen uur", "Versie 2").doesNotContain("op tijd.");
        UI.getCurrent().navigate(agreementsPage(), QueryParameters.of("version", "1"));
        assertThat(page()).contains("Zo stond het in versie 1", "op tijd.", "om negen uur");
    }

    @Test
    void who_saves_second_sees_both_and_loses_nothing() {
        agreements.save(noor.viewer(), cohort, 0, "We beginnen op tijd.");
        open(agreementsPage());
        press("Veranderen");
        _setValue(text("De afspraken"), "Je mag altijd passen.");
        agreements.save(noor.viewer(), cohort, 1, "We beginnen om negen uur.");

        press("Bewaren");
        assertThat(page()).contains("Noor veranderde de afspraken", "We beginnen om negen uur.");
        assertThat(text("De afspraken").getValue()).isEqualTo("Je mag altijd passen.");
        UI.getCurrent().navigate(agreementsPage(), QueryParameters.of("version", "1"));
        assertThat(text("De afspraken").getValue()).isEqualTo("Je mag altijd passen.");
        press("Bewaren");

        assertThat(agreements.of(noor.viewer(), cohort).text()).isEqualTo("Je mag altijd passen.");
    }

    @Test
    void an_archived_cohort_shows_its_agreements_and_takes_no_others() {
        agreements.save(noor.viewer(), cohort, 0, "We beginnen op tijd.");
        cohorts.archive(karel.viewer(), cohort);

        open(agreementsPage());

        assertThat(page()).contains("We beginnen op tijd.");
        assertThat(_find(Button.class, spec -> spec.withText("Veranderen"))).isEmpty();
    }

    @Test
    void a_question_goes_from_a_learner_into_the_plan_of_all() {
        signIn(noor);
        open("cohorts/" + cohort);
        press("Voorstellen");
        assertThat(text("Je voorstel").getErrorMessage()).contains("Schrijf eerst");
        _setValue(text("Je voorstel"), "Hoe stop je een samenwerking?");
        press("Voorstellen");
        assertThat(page()).contains("Vraag: Hoe stop je een samenwerking?", "Wacht op je lesgever");

        signIn(yassin);
        open("cohorts/" + cohort);
        assertThat(page()).doesNotContain("Hoe stop je");

        signIn(karel);
        open("cohorts/" + cohort);
        assertThat(page()).contains("Eén voorstel van een deelnemer wacht");
        open("cohorts/" + cohort + "/plan");
        press("In de planning zetten");
        assertThat(page()).contains("Vraag van Noor: Hoe stop je een samenwerking?");
        assertThat(day().getErrorMessage()).contains("Kies eerst een dag");
        _setValue(day(), Cohort.today().plusDays(3));
        press("In de planning zetten");
        assertThat(page()).contains("Het staat in de planning", "Er wacht niets");

        signIn(yassin);
        for (var end : List.of("", "/agenda")) {
            open("cohorts/" + cohort + end);
            assertThat(page()).contains("Vraag van Noor: Hoe stop je een samenwerking?");
        }
        signIn(noor);
        open("cohorts/" + cohort);
        assertThat(page()).contains("In de planning op");
    }

    @Test
    void an_answer_is_read_by_who_asked_and_what_was_typed_at_another_stays() {
        proposals.propose(noor.viewer(), cohort, ProposalKind.CASE, "De buurtkeuken");
        proposals.propose(yassin.viewer(), cohort, ProposalKind.TOPIC, "Tolken");
        signIn(karel);
        open("cohorts/" + cohort + "/plan");
        var answers = _find(TextArea.class, spec -> spec.withLabel("Je antwoord"));
        _setValue(answers.getFirst(), "Mooi, maar dat past beter in de stage.");
        _setValue(answers.getLast(), "Half af");
        _click(_find(Button.class, spec -> spec.withText("Antwoord geven")).getFirst());

        assertThat(page()).doesNotContain("De buurtkeuken");
        assertThat(text("Je antwoord").getValue()).isEqualTo("Half af");
        signIn(noor);
        open("cohorts/" + cohort);
        assertThat(page()).contains("Mooi, maar dat past beter in de stage.");
        signIn(yassin);
        open("cohorts/" + cohort);
        assertThat(page()).contains("Tolken").doesNotContain("past beter");
        press("Intrekken");
        press("Ja, intrekken");
        assertThat(page()).doesNotContain("Tolken");
    }

    @Test
    void the_way_to_the_agreements_stands_on_the_page_of_the_cohort() {
        open("cohorts/" + cohort);

        assertThat(_get(Anchor.class, spec -> spec.withText("Afspraken")).getHref())
                .isEqualTo(agreementsPage());
    }

    private String agreementsPage() {
        return "cohorts/" + cohort + "/agreements";
    }

    private static DatePicker day() {
        return _get(DatePicker.class, spec -> spec.withLabel("Op welke dag?"));
    }

    private static TextArea text(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
