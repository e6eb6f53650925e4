package welvaren.ui.activity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.Question;
import welvaren.language.Language;
import welvaren.learning.StepProgress;
import welvaren.testing.SampleContent;

class QuizTest extends ActivityTest {

    private static final String UNIT = "modules/1-praten/01-luisteren";
    private static final String TITLE = "Even proberen";

    @BeforeEach
    void reasonsThatDiffer() {
        SampleContent.sound()
                .edited(
                        UNIT + ".nl.md",
                        "{key: a, text: Zeker, right: true, why: Daarom.}\n"
                                + "      - {key: b, text: Nooit, why: Daarom.}",
                        "{key: a, text: Zeker, right: true, why: Je zwijgt.}\n"
                                + "      - {key: b, text: Nooit, why: Je praat.}")
                .importWith(imports());
        signedIn("Noor");
        openUnit();
    }

    @Test
    void of_one_choice_she_reads_why_it_is_wrong_and_why_another_is_right() {
        choose("Nooit");
        check();
        assertThat(words(quiz())).contains("Nog niet.", "Je praat.").doesNotContain("Je zwijgt.");

        choose("Zeker");
        press(quiz(), "Probeer opnieuw");
        assertThat(words(quiz())).contains("Klopt.", "Je zwijgt.", "goed gekozen");
    }

    @Test
    void what_was_said_goes_when_she_changes_her_answer_and_comes_back_with_it() {
        choose("Zeker");
        check();
        assertThat(isSaid("Klopt.")).isTrue();

        choose("Nooit");
        assertThat(isSaid("Klopt.")).isFalse();
        assertThat(words(quiz())).doesNotContain("goed gekozen");

        choose("Zeker");
        assertThat(isSaid("Klopt.")).isTrue();
    }

    @Test
    void without_an_answer_nothing_is_checked() {
        check();

        assertThat(words(quiz())).contains("Geef eerst een antwoord op de hele vraag.");
        assertThat(progress("proef")).isEmpty();
    }

    @Test
    void of_several_choices_she_reads_about_each_option() {
        goTo("meer");
        tick("Zeker", "Nooit");
        check();
        assertThat(words(quiz()))
                .contains("Nog niet.", "“Soms” hoort erbij.", "“Nooit” hoort er niet bij.");
        assertThat(_find(quiz(), OptionLabel.class, spec -> spec.withClasses("right"))).hasSize(1);

        tick("Zeker", "Soms");
        press(quiz(), "Probeer opnieuw");
        assertThat(words(quiz())).contains("Klopt.");
    }

    @Test
    void things_are_put_in_order_with_buttons() {
        goTo("volgorde");
        var right = List.of("Eerst zwijgen", "Dan vragen", "Ten slotte danken");
        for (var place = 0; place < right.size(); place++) {
            while (order().indexOf(right.get(place)) > place) {
                up(right.get(place));
            }
        }
        assertThat(words(quiz())).contains("staat nu op plaats");

        check();

        assertThat(order()).isEqualTo(right);
        assertThat(words(quiz())).contains("Klopt.");
    }

    @Test
    void things_that_belong_together_are_matched() {
        goTo("koppel");
        match("oor", "horen");
        check();
        assertThat(words(quiz())).contains("Geef eerst een antwoord op de hele vraag.");

        match("mond", "spreken");
        check();
        assertThat(words(quiz())).contains("Klopt.");
    }

    @Test
    void a_number_may_have_a_comma() {
        goTo("hoeveel");
        type("9");
        check();
        assertThat(words(quiz())).contains("Nog niet.");

        type("6,5");
        press(quiz(), "Probeer opnieuw");
        assertThat(words(quiz())).contains("Klopt.");
    }

    @Test
    void a_short_answer_need_not_be_spelled_exactly() {
        goTo("woord");
        type("  Prototype ");
        check();

        assertThat(words(quiz())).contains("Klopt.");
        _assertNone(quiz(), Button.class, spec -> spec.withText("Volgende vraag"));
    }

    @Test
    void with_a_pass_mark_it_says_how_many_are_needed_and_is_done_at_that() {
        assertThat(words(quiz()))
                .contains("minstens 4 van de 6 juist", "nog niet klaar")
                .doesNotContain("%");
        answerFourWell();

        assertThat(isDone("proef")).isTrue();
        assertThat(status()).isEqualTo("klaar");
        assertThat(words(quiz())).contains("4 van 6 juist.");
    }

    @Test
    void she_finds_her_answers_again() {
        choose("Zeker");
        check();

        open("");
        openUnit();
        press(quiz(), "Vorige vraag");

        assertThat(options().getValue().text()).isEqualTo("Zeker");
        assertThat(isSaid("Klopt.")).isTrue();
    }

    @Test
    void an_unchecked_answer_and_the_place_survive_another_language() {
        goTo("koppel");
        match("mond", "spreken");

        UI.getCurrent().setLocale(Language.EN.locale());

        var english =
                activity(
                        SampleContent.catalogue()
                                .unit(SampleContent.LISTENING)
                                .orElseThrow()
                                .text()
                                .in(Language.EN)
                                .activity("proef")
                                .orElseThrow()
                                .title());
        assertThat(words(english)).contains("Question 4 of 6");
        assertThat(_find(english, Select.class).stream().filter(one -> one.getValue() != null))
                .hasSize(1);
    }

    @Test
    void she_starts_again_and_her_earlier_tries_are_kept() {
        answerFourWell();

        press(quiz(), "Begin opnieuw");

        assertThat(isDone("proef")).isFalse();
        assertThat(progress("proef").map(StepProgress::answers).orElse(Map.of())).isEmpty();
        assertThat(words(quiz()))
                .contains("Vraag 1 van 6", "Je vorige antwoorden blijven in je voortgang bewaard.");
        assertThat(status()).isEqualTo("nog niet klaar");
        assertThat(options().getValue()).isNull();
    }

    private static void answerFourWell() {
        choose("Zeker");
        check();
        goTo("meer");
        tick("Zeker", "Soms");
        check();
        goTo("hoeveel");
        type("6");
        check();
        goTo("woord");
        type("prototype");
        check();
    }

    private static ActivityPanel quiz() {
        return activity(TITLE);
    }

    private static String status() {
        return _find(quiz(), Span.class).stream()
                .map(Span::getText)
                .filter(text -> text.equals("klaar") || text.equals("nog niet klaar"))
                .findFirst()
                .orElseThrow();
    }

    private static void check() {
        _click(
                _find(quiz(), Button.class).stream()
                        .filter(button ->
                                button.getText().equals("Kijk na")
                                        || button.getText().equals("Probeer opnieuw"))
                        .findFirst()
                        .orElseThrow());
    }

    /// On to the question that has this key in the file.
    private static void goTo(String key) {
        var place = List.of("keuze", "meer", "volgorde", "koppel", "hoeveel", "woord").indexOf(key);
        while (!words(quiz()).contains("Vraag %d van 6".formatted(place + 1))) {
            press(quiz(), "Volgende vraag");
        }
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Question.Option> options() {
        return _get(quiz(), RadioButtonGroup.class, spec -> spec.withLabel("Luister je nu?"));
    }

    static void choose(String text) {
        _setValue(
                options(),
                options()
                        .getListDataView()
                        .getItems()
                        .filter(option -> option.text().equals(text))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static void tick(String... texts) {
        CheckboxGroup<Question.Option> group = _get(quiz(), CheckboxGroup.class);
        var chosen = new LinkedHashSet<Question.Option>();
        group.getListDataView()
                .getItems()
                .filter(option -> Arrays.asList(texts).contains(option.text()))
                .forEach(chosen::add);
        _setValue(group, chosen);
    }

    private static List<String> order() {
        return _find(_get(quiz(), OrderInput.class), ListItem.class).stream()
                .map(line -> ((Span) line.getComponentAt(0)).getText())
                .toList();
    }

    private static void up(String text) {
        _click(
                _find(quiz(), NativeButton.class).stream()
                        .filter(button ->
                                button.getAriaLabel().orElse("").equals("Zet hoger: " + text))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static void match(String left, String right) {
        Select<Question.Pair> choice = _get(quiz(), Select.class, spec -> spec.withLabel(left));
        _setValue(
                choice,
                choice.getListDataView()
                        .getItems()
                        .filter(pair -> pair.right().equals(right))
                        .findFirst()
                        .orElseThrow());
    }

    private static void type(String text) {
        _setValue(_get(quiz(), TextField.class), text);
    }

    private static boolean isSaid(String verdict) {
        return !_find(quiz(), Span.class, spec -> spec.withText(verdict)).isEmpty();
    }
}
