package welvaren.ui.cohort;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortInvitations;
import welvaren.cohort.CohortPeople;
import welvaren.cohort.CohortPlans;
import welvaren.cohort.CohortRole;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.Entrances;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.FreeWeeks;
import welvaren.cohort.JoinCodes;
import welvaren.cohort.MyCohorts;
import welvaren.cohort.PlannedUnit;
import welvaren.cohort.Plans;
import welvaren.cohort.Standing;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.testing.UiTest;

class CohortViewsTest extends UiTest {

    private static final UnitRef FIRST = new UnitRef("samenwerken", "waarom-samenwerken");
    private static final UnitRef SECOND = new UnitRef("samenwerken", "vormen-van-samenwerking");
    private static final String NOWHERE = "Deze pagina bestaat niet";

    private final Cohorts cohorts;
    private final MyCohorts mine;
    private final CohortPlans plans;
    private final CohortPeople people;
    private final Plans planning;
    private final Enrolments enrolments;
    private final Entrances entrances;
    private final JoinCodes codes;
    private final CohortInvitations invitations;
    private Viewer.SignedIn lecturer;
    private Account karel;

    CohortViewsTest(
            Cohorts cohorts,
            MyCohorts mine,
            CohortPlans plans,
            CohortPeople people,
            Plans planning,
            Enrolments enrolments,
            Entrances entrances,
            JoinCodes codes,
            CohortInvitations invitations) {
        this.cohorts = cohorts;
        this.mine = mine;
        this.plans = plans;
        this.people = people;
        this.planning = planning;
        this.enrolments = enrolments;
        this.entrances = entrances;
        this.codes = codes;
        this.invitations = invitations;
    }

    @BeforeEach
    void aLecturer() {
        karel = signedIn("Karel", Role.LECTURER);
        lecturer = karel.viewer();
    }

    @Test
    void a_lecturer_makes_a_cohort_with_a_ready_rhythm() {
        open("cohorts");
        assertThat(_get(Anchor.class, spec -> spec.withText("Nieuwe groep")).getHref())
                .isEqualTo("cohorts/new");

        open("cohorts/new");
        _setValue(field("Naam van de groep"), "Sociaal werk 3B");
        _setValue(day("Eerste dag"), LocalDate.of(2026, 9, 7));
        assertThat(day("Laatste dag").getValue()).isEqualTo(LocalDate.of(2026, 12, 6));
        press("Groep maken");

        assertThat(page()).contains("Sociaal werk 3B", "Wat wanneer af moet", "Karel");
        assertThat(mine.of(lecturer)).hasSize(1);
    }

    @Test
    void what_is_wrong_with_a_cohort_is_said_at_its_field_and_what_was_typed_stays() {
        open("cohorts/new");
        _setValue(day("Eerste dag"), LocalDate.of(2026, 9, 7));
        _setValue(day("Laatste dag"), LocalDate.of(2026, 9, 1));
        press("Groep maken");

        assertThat(field("Naam van de groep").getErrorMessage())
                .isEqualTo("Geef de groep een naam.");
        assertThat(day("Laatste dag").getErrorMessage())
                .isEqualTo("De laatste dag komt na de eerste.");
        assertThat(day("Eerste dag").getValue()).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void a_learner_joins_by_a_link_and_sees_what_is_next() {
        var cohort = cohort("Sociaal werk");
        var noor = signedIn("Noor");

        open(CohortLinks.join(code(cohort)));
        assertThat(page()).contains("Meedoen met Sociaal werk", "ziet je naam");
        assertThat(people.of(lecturer, cohort)).hasSize(1);
        press("Meedoen");

        assertThat(page()).contains("0 van 2 eenheden klaar", "1 deelnemer", "Noor", "Week 1 van");
        assertThat(
                        _get(Anchor.class, spec -> spec.withText("Ga naar de volgende eenheid"))
                                .getHref())
                .isEqualTo("modules/" + FIRST);
        assertThat(mine.one(noor.viewer(), cohort)).isPresent();
    }

    @Test
    void who_types_a_code_without_an_account_is_led_back_after_making_one() {
        var code = code(cohort("Sociaal werk"));
        arriveAgain();

        open("join");
        _setValue(field("Code"), code.toLowerCase(Locale.ROOT));
        press("Verder");

        assertThat(page()).contains("Meedoen met Sociaal werk");
        var back = "continue=/" + CohortLinks.join(code);
        assertThat(_get(Anchor.class, spec -> spec.withText("Account maken en meedoen")).getHref())
                .isEqualTo("register?" + back.replace("/", "%2F"));
    }

    @Test
    void codes_that_let_nobody_in_say_why() {
        var cohort = cohort("Sociaal werk");
        var code = code(cohort);
        signedIn("Noor");

        open("join/none-here");
        assertThat(page()).contains("Er is geen groep met deze code");

        entrances.limit(lecturer, cohort, 1, Optional.empty(), OptionalInt.of(1));
        enrolments.join(signedIn("Yassin").viewer(), code);
        signedIn("Lotte");
        open(CohortLinks.join(code));
        assertThat(page()).contains("zijn alle plaatsen bezet");

        entrances.close(lecturer, cohort);
        open("join");
        open(CohortLinks.join(code));
        assertThat(page()).contains("kan nu niemand bij Sociaal werk");
    }

    @Test
    void for_who_is_not_in_it_there_is_no_such_page() {
        var cohort = cohort("Sociaal werk");
        signedIn("Karin", Role.LECTURER);

        for (var end : List.of("", "/people", "/settings")) {
            open("cohorts/" + cohort + end);
            assertThat(page()).contains(NOWHERE).doesNotContain("Sociaal werk");
        }
        open("cohorts/" + UUID.randomUUID());
        assertThat(page()).contains(NOWHERE);
    }

    @Test
    void a_participant_finds_no_pages_of_lecturers() {
        var cohort = cohort("Sociaal werk");
        enrolments.join(signedIn("Noor").viewer(), code(cohort));

        open("cohorts/" + cohort + "/people");
        assertThat(page()).contains(NOWHERE);
        open("cohorts/" + cohort);
        assertThat(_find(Anchor.class, spec -> spec.withText("Instellingen"))).isEmpty();
    }

    @Test
    void who_did_not_sign_in_is_asked_to_whether_there_is_such_a_cohort_or_not() {
        var cohort = cohort("Sociaal werk");
        arriveAgain();

        open("cohorts/" + cohort);
        var there = page();
        open("cohorts/" + UUID.randomUUID());

        assertThat(there).contains("Meld je aan om deze groep te zien").isEqualTo(page());
    }

    @Test
    void the_second_of_two_lecturers_is_told_and_keeps_what_she_typed() {
        var cohort = cohort("Sociaal werk");
        open("cohorts/" + cohort + "/settings");
        cohorts.change(lecturer, cohort, 1, settings("Zorg"));

        _setValue(field("Naam van de groep"), "Welzijn");
        press("Bewaren");

        assertThat(page()).contains("Nu staat er: Zorg");
        assertThat(field("Naam van de groep").getValue()).isEqualTo("Welzijn");
        press("Bewaren");
        assertThat(plans.of(lecturer, cohort).orElseThrow().cohort().name()).isEqualTo("Welzijn");
    }

    @Test
    void a_lecturer_says_how_many_places_there_are_and_what_people_are() {
        var cohort = cohort("Sociaal werk");
        var coach = signedIn("Fatma");
        enrolments.join(coach.viewer(), code(cohort));
        signIn(karel);

        open("cohorts/" + cohort + "/people");
        _setValue(_get(IntegerField.class), 5);
        press("Bewaren");
        assertThat(page()).contains("1 van 5 plaatsen bezet");

        choose(roleOf("Fatma"), CohortRole.COACH);
        assertThat(mine.one(coach.viewer(), cohort).orElseThrow().role())
                .isEqualTo(CohortRole.COACH);
    }

    @Test
    void who_leaves_is_told_what_stays_and_sees_it_no_more() {
        var cohort = cohort("Sociaal werk");
        var noor = signedIn("Noor");
        enrolments.join(noor.viewer(), code(cohort));

        open("cohorts/" + cohort);
        assertThat(page()).contains("Wat je deed en schreef, blijft van jou");
        press("De groep verlaten");
        press("Ja, verlaten");

        assertThat(mine.one(noor.viewer(), cohort)).isEmpty();
        assertThat(page()).contains("Je zit nog in geen groep");
    }

    @Test
    void a_lecturer_moves_a_day_and_a_class_free_week_moves_the_rest() {
        var cohort = cohort("Sociaal werk");
        var monday = FreeWeeks.weekOf(Cohort.today()).plusWeeks(1);
        var day = monday.plusDays(2);

        open("cohorts/" + cohort + "/plan");
        _setValue(due("Waarom samenwerken"), day);
        press("Bewaren");
        assertThat(dueOn(cohort, FIRST)).contains(day);

        var weeks = _get(CheckboxGroup.class, spec -> spec.withLabel("Geen les in"));
        chooseWeek(weeks, monday);
        press("Lesvrije weken bewaren");

        assertThat(dueOn(cohort, FIRST)).contains(day.plusWeeks(1));
        assertThat(due("Waarom samenwerken").getValue()).isEqualTo(day.plusWeeks(1));
    }

    @Test
    void of_two_lecturers_at_one_plan_the_second_keeps_hers_and_sees_the_others() {
        var cohort = cohort("Sociaal werk");
        var day = Cohort.today().plusDays(3);
        open("cohorts/" + cohort + "/plan");
        planning.change(
                lecturer,
                cohort,
                1,
                List.of(new PlannedUnit(SECOND, Standing.MANDATORY, Optional.of(day))),
                new FreeWeeks(List.of()));

        _setValue(due("Waarom samenwerken"), day.plusDays(1));
        press("Bewaren");

        assertThat(page()).contains("Iemand anders veranderde de groep ondertussen");
        assertThat(due("Waarom samenwerken").getValue()).isEqualTo(day.plusDays(1));
        assertThat(due("Vormen van samenwerking").getValue()).isEqualTo(day);
        press("Bewaren");
        assertThat(dueOn(cohort, FIRST)).contains(day.plusDays(1));
        assertThat(dueOn(cohort, SECOND)).contains(day);
    }

    @Test
    void the_reason_for_more_time_is_seen_by_lecturers_and_by_no_other_participant() {
        var cohort = cohort("Sociaal werk");
        enrolments.join(signedIn("Noor").viewer(), code(cohort));
        var yassin = signedIn("Yassin");
        enrolments.join(yassin.viewer(), code(cohort));
        signIn(karel);

        open("cohorts/" + cohort + "/plan");
        var learner = (Select<?>) _get(Select.class, spec -> spec.withLabel("Deelnemer"));
        chooseFirst(learner);
        _setValue(_get(TextArea.class), "Zorgt voor haar moeder");
        press("Extra tijd geven");
        assertThat(page()).contains("Zorgt voor haar moeder", "alle eenheden: 7 dagen later");

        signIn(yassin);
        for (var end : List.of("", "/plan", "/people")) {
            open("cohorts/" + cohort + end);
            assertThat(page()).doesNotContain("moeder");
        }
    }

    @Test
    void a_learner_sees_what_is_due_in_the_agenda_at_home_and_in_her_own_calendar() {
        var cohort = cohort("Sociaal werk");
        enrolments.join(signedIn("Noor").viewer(), code(cohort));

        open("cohorts/" + cohort + "/agenda");
        assertThat(page()).contains("Sociaal werk begint", "Waarom samenwerken", "laatste dag");
        press("Privé-adres maken");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Jouw privé-adres")).getValue())
                .matches("http://.*/calendar/[0-9a-f-]{36}\\.ics");

        open("");
        assertThat(page()).contains("Agenda van je groep", "Vormen van samenwerking");
    }

    @Test
    void a_lecturer_looks_with_the_eyes_of_a_participant() {
        var cohort = cohort("Sociaal werk");

        open("cohorts/" + cohort);
        assertThat(page()).doesNotContain("0 van 2 eenheden klaar");
        UI.getCurrent().navigate("cohorts/" + cohort, QueryParameters.of("as", "participant"));

        assertThat(page()).contains("Zo ziet een deelnemer", "0 van 2 eenheden klaar");
        assertThat(_find(Anchor.class, spec -> spec.withText("Instellingen"))).isEmpty();
    }

    @Test
    void a_lecturer_copies_a_cohort_to_the_next_year_and_puts_the_old_one_away() {
        var cohort = cohort("Sociaal werk");
        enrolments.join(signedIn("Noor").viewer(), code(cohort));
        signIn(karel);

        open("cohorts/" + cohort + "/settings");
        press("Kopie maken");
        assertThat(page()).contains("Begint op").doesNotContain("Noor");

        open("cohorts/" + cohort + "/settings");
        press("Groep afsluiten");
        press("Ja, afsluiten");
        open("cohorts");
        assertThat(page()).contains("Afgesloten groepen");
    }

    @Test
    void a_lecturer_invites_by_mail_and_who_is_invited_joins() {
        var cohort = cohort("Sociaal werk");
        var noor = signedIn("Noor");
        signIn(karel);

        open("cohorts/" + cohort + "/people");
        _setValue(field("Naam"), "Noor");
        _setValue(_get(EmailField.class), "nergens");
        press("Uitnodigen");
        assertThat(_get(EmailField.class).getErrorMessage()).contains("geen volledig");
        _setValue(_get(EmailField.class), noor.email());
        press("Uitnodigen");
        assertThat(page()).contains("1 persoon is uitgenodigd", "nog geen antwoord");

        signIn(noor);
        open("");
        assertThat(page()).contains("Je bent uitgenodigd voor Sociaal werk");
        open("cohorts");
        press("Meedoen");
        assertThat(mine.one(noor.viewer(), cohort)).isPresent();
    }

    @Test
    void a_list_is_rehearsed_first_and_nobody_is_invited_until_it_is_confirmed() {
        var cohort = cohort("Sociaal werk");

        open("cohorts/" + cohort + "/people");
        _upload(
                _get(Upload.class),
                "people.csv",
                "text/csv",
                "naam;e-mail\nTom;tom@school.example\n;nergens\n".getBytes(UTF_8));
        assertThat(page()).contains("1 worden uitgenodigd, 1 niet");
        assertThat(invitations.pending(lecturer, cohort)).isEmpty();
        press("1 persoon uitnodigen");

        assertThat(invitations.pending(lecturer, cohort)).hasSize(1);
        assertThat(page()).contains("1 persoon is uitgenodigd");
    }

    @Test
    void on_a_phone_who_is_in_a_cohort_finds_it_in_the_bar_below() {
        var cohort = cohort("Sociaal werk");
        var noor = signedIn("Noor");
        open("cases");
        assertThat(tabs()).containsExactly("Start", "Leren", "Bibliotheek", "Actoren", "Jij");

        enrolments.join(noor.viewer(), code(cohort));
        open("modules");
        assertThat(tabs()).containsExactly("Start", "Leren", "Groepen", "Bibliotheek", "Jij");
    }

    private static List<String> tabs() {
        var bar = _get(Nav.class, spec -> spec.withClasses("tabbar"));
        return bar.getChildren()
                .filter(Component::isVisible)
                .map(tab -> tab.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void a_learner_says_who_she_is_and_what_she_wants_to_reach() {
        var cohort = cohort("Sociaal werk");
        var noor = signedIn("Noor");
        enrolments.join(noor.viewer(), code(cohort));

        open("cohorts/" + cohort + "/begin");
        _setValue(field("Voornaamwoorden (mag leeg)"), "zij/haar");
        _setValue(area("Wat breng je mee? (mag leeg)"), "Tien jaar thuiszorg");
        _setValue(area("Wat wil je zelf bereiken?"), "Mijn team beter laten overleggen");
        chooseUnit(_get(MultiSelectComboBox.class));
        press("Bewaren");

        open("");
        assertThat(page()).contains("Mijn team beter laten overleggen", "Je eigen doel");
        signIn(karel);
        open("cohorts/" + cohort);
        assertThat(page())
                .contains("Noor (zij/haar)", "Tien jaar thuiszorg")
                .doesNotContain("overleggen");
    }

    @Test
    void what_is_not_clear_yet_is_read_by_who_leads_the_cohort() {
        var cohort = cohort("Sociaal werk");
        enrolments.join(signedIn("Noor").viewer(), code(cohort));

        open("modules/" + FIRST);
        sayNotYet(
                _get(RadioButtonGroup.class, spec -> spec.withLabel("Is deze eenheid duidelijk?")));
        _setValue(area("Wat is nog niet duidelijk? (mag leeg)"), "Het verschil met een fusie");
        press("Doorgeven");

        open("cohorts/" + cohort);
        assertThat(page()).doesNotContain("fusie");
        signIn(karel);
        open("cohorts/" + cohort);
        assertThat(page()).contains("Noor: Het verschil met een fusie");
        signedIn("Yassin");
        open("modules/" + FIRST);
        assertThat(page()).doesNotContain("Is deze eenheid duidelijk?");
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void chooseUnit(MultiSelectComboBox<?> units) {
        _setValue((MultiSelectComboBox<UnitRef>) units, Set.of(SECOND));
    }

    @SuppressWarnings("unchecked")
    private static void sayNotYet(RadioButtonGroup<?> clear) {
        _setValue((RadioButtonGroup<Boolean>) clear, false);
    }

    private static DatePicker due(String unit) {
        return _find(DatePicker.class).stream()
                .filter(picker -> picker.getAriaLabel().orElse("").startsWith(unit + ":"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<LocalDate> dueOn(UUID cohort, UnitRef unit) {
        return plans.of(lecturer, cohort).orElseThrow().unit(unit).orElseThrow().dueOn();
    }

    @SuppressWarnings("unchecked")
    private static void chooseWeek(CheckboxGroup<?> weeks, LocalDate monday) {
        _setValue((CheckboxGroup<LocalDate>) weeks, Set.of(monday));
    }

    @SuppressWarnings("unchecked")
    private static void chooseFirst(Select<?> learners) {
        var all = (Select<CohortPeople.Fellow>) learners;
        _setValue(all, all.getListDataView().getItem(0));
    }

    private static Select<?> roleOf(String name) {
        for (Select<?> choice : _find(Select.class)) {
            if (choice.getAriaLabel().orElse("").contains(name)) {
                return choice;
            }
        }
        throw new AssertionError("No choice for " + name);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Select<?> choice, CohortRole role) {
        _setValue((Select<CohortRole>) choice, role);
    }

    private UUID cohort(String name) {
        var plan = new FirstPlan.Spread(List.of(FIRST, SECOND));
        return ((Creating.Created) cohorts.create(lecturer, settings(name), plan)).cohort();
    }

    private static CohortSettings settings(String name) {
        var today = Cohort.today();
        return new CohortSettings(
                name, Language.NL, Optional.of(today), Optional.of(today.plusWeeks(9)));
    }

    private String code(UUID cohort) {
        return codes.entrance(lecturer, cohort).code();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
