package welvaren.ui.feedback;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortSettings;
import welvaren.cohort.Cohorts;
import welvaren.cohort.Creating;
import welvaren.cohort.Enrolments;
import welvaren.cohort.FirstPlan;
import welvaren.cohort.JoinCodes;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.content.Catalogues;
import welvaren.content.UnitRef;
import welvaren.content.WorksheetField;
import welvaren.feedback.HandInQueue;
import welvaren.feedback.Handable;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Role;
import welvaren.ui.learning.LearningLinks;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;

class FeedbackViewsTest extends UiTest {

    private static final StepRef SHEET =
            StepRef.activity(
                    new UnitRef("samenwerken", "een-charter-schrijven"), "samenwerkingscharter");
    private static final String RATED = "Jouw oordeel over het voorbeeld";
    private static final String NOWHERE = "Deze pagina bestaat niet";

    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final JoinCodes codes;
    private final Works works;
    private final HandInQueue queue;
    private final Catalogues catalogues;
    private Account karel;
    private Account noor;
    private UUID cohort;

    FeedbackViewsTest(
            Cohorts cohorts,
            Enrolments enrolments,
            JoinCodes codes,
            Works works,
            HandInQueue queue,
            Catalogues catalogues) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.codes = codes;
        this.works = works;
        this.queue = queue;
        this.catalogues = catalogues;
    }

    /// Making accounts takes a while, so there is one class for all tests.
    @BeforeEach
    void aClass() {
        if (cohort != null) {
            return;
        }
        karel = signedIn("Karel", Role.LECTURER);
        cohort = cohort();
        noor = joined("Noor");
    }

    @Test
    void a_worksheet_is_handed_in_answered_revised_and_accepted() {
        signIn(noor);
        write(noor, "Wij spreken af dat iedereen luistert.", 0);
        open(LearningLinks.unit(SHEET.unit()));
        assertThat(_find(Anchor.class))
                .filteredOn(link -> link.getText().equals("Inleveren bij Sociaal werk"))
                .extracting(Anchor::getHref)
                .contains(FeedbackLinks.sheet(cohort, SHEET));

        open(FeedbackLinks.sheet(cohort, SHEET));
        assertThat(page()).contains("Nog niet ingeleverd.", "Wie je groep begeleidt, leest dan");
        _click(button("Lever in"));
        assertThat(page()).contains("Wie je begeleidt, bekijkt het.", "Versie 1");
        open(FeedbackLinks.all(cohort));
        assertThat(page()).contains("Wat je inleverde", "Wacht op een antwoord");

        signIn(karel);
        open(FeedbackLinks.all(cohort));
        assertThat(page()).contains("op een antwoord. De oudste is van", "Noor");
        open(FeedbackLinks.handIn(cohort, waiting()));
        assertThat(_get(H1.class).getText()).isEqualTo("Noor");
        assertThat(page()).contains("Wij spreken af dat iedereen luistert.");
        _setValue(
                _find(TextArea.class, spec -> spec.withLabel("Opmerking bij dit veld")).getFirst(),
                "Wat als iemand niet komt?");
        _click(button("Vraag een nieuwe versie"));
        assertThat(page()).contains("Verstuurd aan Noor.");

        signIn(noor);
        write(noor, "Wij spreken af dat iedereen luistert en komt.", 1);
        open(FeedbackLinks.sheet(cohort, SHEET));
        assertThat(page()).contains("Wat als iemand niet komt?", "Karel");
        _click(button("Lever opnieuw in"));
        var note = _get(TextArea.class, spec -> spec.withLabel("Wat veranderde je?"));
        assertThat(note.getErrorMessage()).isEqualTo("Schrijf in een zin wat je veranderde.");
        _setValue(note, "Ook wie niet komt.");
        _click(button("Lever opnieuw in"));
        assertThat(page()).contains("Ingeleverd als versie 2.");

        signIn(karel);
        open(FeedbackLinks.handIn(cohort, waiting()));
        assertThat(page()).contains("Wat veranderde: Ook wie niet komt.");
        assertThat(marked("ins")).singleElement().asString().contains("en komt.");
        assertThat(marked("del")).singleElement().asString().contains("luistert.");
        _setValue(_find(RadioButtonGroup.class).getFirst(), "3");
        _click(button("Aanvaarden"));
        assertThat(page()).contains("Aanvaard op");

        signIn(noor);
        open(FeedbackLinks.sheet(cohort, SHEET));
        assertThat(page()).contains("Dit werkblad is klaar.", "3 van 3");
        assertThat(_find(Button.class, spec -> spec.withText("Lever opnieuw in"))).isEmpty();
    }

    @Test
    void a_draft_is_there_again_when_the_page_is_and_in_the_other_language() {
        var lien = joined("Lien");
        signIn(lien);
        write(lien, "Wij beginnen op tijd.", 0);
        open(FeedbackLinks.sheet(cohort, SHEET));
        _click(button("Lever in"));
        signIn(karel);
        open(FeedbackLinks.handIn(cohort, waiting()));
        var whole = _get(TextArea.class, spec -> spec.withLabel("Over het geheel"));
        _setValue(whole, "Mooi begin.");

        UI.getCurrent().setLocale(Language.EN.locale());

        assertThat(_get(TextArea.class, spec -> spec.withLabel("On the whole")).getValue())
                .isEqualTo("Mooi begin.");
        assertThat(page()).contains("Ask for a new version");
        signIn(lien);
        open(FeedbackLinks.sheet(cohort, SHEET));
        assertThat(page()).doesNotContain("Mooi begin.");
    }

    @Test
    void others_find_no_such_page() {
        var elsewhere = signedIn("Els", Role.LECTURER);
        var mia = joined("Mia");
        signIn(mia);
        write(mia, "Alleen van mij.", 0);
        open(FeedbackLinks.sheet(cohort, SHEET));
        _click(button("Lever in"));
        signIn(karel);
        var hers =
                queue.of(karel.viewer(), cohort).waiting().stream()
                        .filter(row -> row.author().equals("Mia"))
                        .findFirst()
                        .orElseThrow()
                        .handIn();
        open(FeedbackLinks.sheet(cohort, SHEET));
        assertThat(page()).contains(NOWHERE);

        for (var other : List.of(noor, elsewhere)) {
            signIn(other);
            open(FeedbackLinks.handIn(cohort, hers));
            assertThat(page()).contains(NOWHERE).doesNotContain("Alleen van mij.");
        }
        signIn(elsewhere);
        open(FeedbackLinks.all(cohort));
        assertThat(page()).contains(NOWHERE);
        arriveAgain();
        open(FeedbackLinks.handIn(cohort, hers));
        assertThat(page()).contains("Meld je aan om deze groep te zien.");
    }

    @Test
    void students_review_each_other_once_the_lecturer_switches_it_on() {
        var pair = cohort();
        var ada = joined("Ada", pair);
        var bob = joined("Bob", pair);
        for (var learner : List.of(ada, bob)) {
            write(learner, "Wij koken samen, zegt " + learner.viewer().name(), 0);
            signIn(learner);
            open(FeedbackLinks.sheet(pair, SHEET));
            _click(button("Lever in"));
        }
        signIn(karel);
        open(FeedbackLinks.peers(pair, SHEET));
        _setValue(
                _get(
                        TextArea.class,
                        spec -> spec.withLabel("Voorbeeld dat iedereen eerst beoordeelt")),
                "Wij.");
        _click(button("Bewaren"));
        assertThat(page()).contains("Beoordeel het voorbeeld op elk criterium");
        for (var level : _find(RadioButtonGroup.class, spec -> spec.withLabel(RATED))) {
            _setValue(level, 1);
        }
        for (var why : _find(TextArea.class, spec -> spec.withLabel("Waarom"))) {
            _setValue(why, "Er staat niet voor wie.");
        }
        _click(button("Bewaren"));
        assertThat(page()).contains("Bewaard. Wat al ingeleverd is, is verdeeld.", "Ada", "0 van");

        signIn(ada);
        open(FeedbackLinks.all(pair));
        assertThat(page()).contains("Werk van anderen om te bekijken", "Werk van Bob");
        open(_get(Anchor.class, spec -> spec.withText("Werk van Bob")).getHref());
        assertThat(page()).contains("Eerst een voorbeeld").doesNotContain("zegt Bob");
        _click(button("Bewaar mijn oordeel en ga verder"));
        assertThat(page()).contains("Kies een niveau bij elk criterium.");
        for (var level : _find(RadioButtonGroup.class)) {
            _setValue(level, 2);
        }
        _click(button("Bewaar mijn oordeel en ga verder"));
        assertThat(page()).contains("zegt Bob", "Er staat niet voor wie.");
        _click(button("Verstuur je feedback"));
        assertThat(page()).contains("Kies nog een niveau");
        for (var level : _find(RadioButtonGroup.class)) {
            _setValue(level, "2");
        }
        for (var said : _find(TextArea.class)) {
            _setValue(said, "Je noemt wie kookt.");
        }
        _click(button("Verstuur je feedback"));
        assertThat(page()).contains("Je feedback is verstuurd.");

        signIn(bob);
        open(FeedbackLinks.sheet(pair, SHEET));
        assertThat(page()).contains("Ada, medestudent", "Je noemt wie kookt.");
        _setValue(_get(RadioButtonGroup.class), true);
        _click(button("Laat het weten"));
        assertThat(page()).contains("Deze feedback hielp");
        open(FeedbackLinks.peers(pair, SHEET));
        assertThat(page()).contains(NOWHERE);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> marked(String tag) {
        return _find(HtmlContainer.class).stream()
                .map(container -> container.getElement())
                .filter(element -> element.getTag().equals(tag))
                .map(element -> element.getTextRecursively())
                .toList();
    }

    private UUID waiting() {
        return queue.of(karel.viewer(), cohort).waiting().getLast().handIn();
    }

    private Account joined(String name) {
        return joined(name, cohort);
    }

    private Account joined(String name, UUID which) {
        var account = signedIn(name);
        enrolments.join(account.viewer(), codes.entrance(karel.viewer(), which).code());
        return account;
    }

    /// She writes it into the first text of the worksheet.
    private void write(Account learner, String body, int over) {
        var sheet = Handable.sheet(catalogues.current(), SHEET, Language.NL).orElseThrow();
        var field = new FieldRef(SHEET, first(sheet));
        works.of(learner.viewer())
                .write(field, new Draft(body, over, UUID.randomUUID(), Visibility.ME));
    }

    private static String first(Written sheet) {
        return sheet.fields().stream()
                .filter(WorksheetField.TextField.class::isInstance)
                .map(WorksheetField::key)
                .findFirst()
                .orElseThrow();
    }

    private UUID cohort() {
        var today = Cohort.today();
        var settings =
                new CohortSettings(
                        "Sociaal werk",
                        Language.NL,
                        Optional.of(today),
                        Optional.of(today.plusWeeks(4)));
        var made =
                cohorts.create(
                        karel.viewer(), settings, new FirstPlan.Spread(List.of(SHEET.unit())));
        return ((Creating.Created) made).cohort();
    }
}
