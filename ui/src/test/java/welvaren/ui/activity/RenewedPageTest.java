package welvaren.ui.activity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.testing.SampleContent;
import welvaren.writing.FieldRef;

/// An import renames or takes away what a student has before her.
class RenewedPageTest extends ActivityTest {

    private static final String UNIT = "modules/1-praten/01-luisteren";
    private static final UnitRef RENAMED = new UnitRef("praten", "horen");

    @Test
    void what_she_types_on_is_kept_under_the_new_key_and_she_is_offered_the_new_page() {
        signedIn("Noor");
        openUnit();
        write(activity("Terugblik"), "Terugblik", "Mijn tante");
        renameAll();

        write(activity("Terugblik"), "Terugblik", "Mijn tante, gisteren.");
        assertThat(keptNow()).isEqualTo("Mijn tante, gisteren.");
        assertThat(page()).contains("Deze pagina is intussen vernieuwd.");

        _click(_get(Button.class, spec -> spec.withText("Toon de nieuwe pagina")));
        assertThat(activity("Terugblik").getId()).contains("blik");
        assertThat(_get(activity("Terugblik"), TextArea.class).getValue())
                .isEqualTo("Mijn tante, gisteren.");
    }

    @Test
    void what_she_marks_counts_and_the_page_is_drawn_anew() {
        signedIn("Bea");
        openUnit();
        write(activity("Terugblik"), "Terugblik", "Mijn tante.");
        renameAll();

        press(activity("Terugblik"), "Klaar");

        assertThat(words(activity("Terugblik"))).contains("Toch niet klaar");
        assertThat(page()).contains("Wat je deed en schreef, is bewaard.");
        assertThat(activity("Terugblik").getId()).contains("blik");
    }

    @Test
    void an_answer_counts_and_what_is_said_of_it_is_on_the_new_page() {
        signedIn("Cato");
        openUnit();
        renameAll();

        QuizTest.choose("Zeker");
        press(activity("Even proberen"), "Kijk na");
        press(activity("Even proberen"), "Vorige vraag");

        assertThat(words(activity("Even proberen"))).contains("Klopt.");
    }

    @Test
    void on_a_unit_that_was_taken_away_nothing_fails() {
        signedIn("Dora");
        openUnit();
        SampleContent.sound().without("modules/1-praten").without("cases").importWith(imports());

        write(activity("Terugblik"), "Terugblik", "Toch nog iets.");
        press(activity("Terugblik"), "Klaar");
        _click(_find(Button.class, spec -> spec.withText("Markeer als gelezen")).getFirst());
        UI.getCurrent().setLocale(Language.EN.locale());

        assertThat(page()).contains("Deze eenheid hoort niet meer bij de cursus.");
        assertThat(kept("terugblik", "answer")).isEqualTo("Toch nog iets.");
    }

    @Test
    void a_guest_goes_on_too() {
        openUnit();
        renameAll();

        write(activity("Terugblik"), "Terugblik", "Even proberen.");
        press(activity("Terugblik"), "Klaar");

        assertThat(page()).contains("Deze pagina is intussen vernieuwd.");
    }

    private void renameAll() {
        SampleContent.sound()
                .editedInBoth(UNIT, "key: terugblik", "key: blik\naliases: [terugblik]")
                .editedInBoth(UNIT, "key: proef", "key: test\naliases: [proef]")
                .editedInBoth(
                        UNIT, "key: luisteren\ntitle", "key: horen\naliases: [luisteren]\ntitle")
                .importWith(imports());
    }

    private String keptNow() {
        var field = new FieldRef(StepRef.activity(RENAMED, "blik"), "answer");
        return visit().work().texts(RENAMED).text(field).body();
    }
}
