package welvaren.ui.activity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.testing.SampleContent.LISTENING;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Visibility;
import welvaren.writing.Draft;
import welvaren.writing.FieldRef;
import welvaren.writing.Saving;

/// Reading elsewhere, a reflection, a discussion and work in a group.
class WritingTest extends ActivityTest {

    @Test
    void something_to_read_elsewhere_is_done_when_she_says_so() {
        signedIn("Ada");
        openUnit();
        var reading = activity("Verder lezen");
        var link = _get(reading, Anchor.class);
        assertThat(link.getHref()).isEqualTo("https://example.org/article");
        assertThat(words(reading)).contains("niet verplicht", "nog niet klaar");

        press(reading, "Gelezen");
        assertThat(isDone("verder-lezen")).isTrue();

        press(reading, "Toch niet klaar");
        assertThat(isDone("verder-lezen")).isFalse();
    }

    @Test
    void a_reflection_saves_by_itself_says_so_and_is_done_when_she_says_so() {
        signedIn("Bea");
        openUnit();
        var reflection = activity("Terugblik");
        assertThat(words(reflection))
                .contains("Wanneer luisterde iemand naar jou?", "Je noemt een moment.");

        write(reflection, "Terugblik", "Mijn tante, gisteren.");
        assertThat(kept("terugblik", "answer")).isEqualTo("Mijn tante, gisteren.");
        assertThat(words(reflection)).contains("Bewaard");
        assertThat(isDone("terugblik")).isFalse();

        press(reflection, "Klaar");
        assertThat(isDone("terugblik")).isTrue();
    }

    @Test
    void without_a_word_a_reflection_is_not_done() {
        signedIn("Cato");
        openUnit();

        press(activity("Terugblik"), "Klaar");

        assertThat(isDone("terugblik")).isFalse();
        assertThat(words(activity("Terugblik"))).contains("Schrijf eerst iets op");
    }

    @Test
    void an_example_is_shown_once_she_tried_herself() {
        signedIn("Dora");
        openUnit();
        var reflection = activity("Terugblik");
        _assertNone(reflection, Details.class);

        write(reflection, "Terugblik", "Toen ik ziek was.");

        assertThat(words(reflection)).contains("Gisteren, op de trein.");
        _assertOne(reflection, Details.class);
    }

    @Test
    void she_begins_a_reflection_again_and_her_text_stays() {
        signedIn("Els");
        openUnit();
        var reflection = activity("Terugblik");
        write(reflection, "Terugblik", "Mijn broer.");
        press(reflection, "Klaar");

        press(reflection, "Begin opnieuw");

        assertThat(isDone("terugblik")).isFalse();
        assertThat(kept("terugblik", "answer")).isEqualTo("Mijn broer.");
        assertThat(words(reflection)).contains("Wat je schreef, blijft staan.");
        _assertOne(reflection, Button.class, spec -> spec.withText("Klaar"));
    }

    @Test
    void who_reads_it_stands_before_the_field_and_only_she_makes_it_wider() {
        signedIn("Fien");
        openUnit();
        var reflection = activity("Terugblik");
        assertThat(reader(reflection).getValue()).isEqualTo(Visibility.ME);
        assertThat(place(reader(reflection))).isLessThan(place(_get(reflection, TextArea.class)));

        write(reflection, "Terugblik", "Alleen voor mij.");
        assertThat(audience("terugblik")).isEqualTo(Visibility.ME);

        _setValue(reader(reflection), Visibility.LECTURER);
        assertThat(audience("terugblik")).isEqualTo(Visibility.LECTURER);
    }

    @Test
    void outside_a_cohort_a_discussion_is_a_private_reflection_and_can_be_done() {
        signedIn("Griet");
        openUnit();
        var discussion = activity("Wanneer zwijg je?");
        assertThat(words(discussion))
                .contains("Wanneer zwijg je beter?", "Wat je hier schrijft, blijft voor jezelf");
        assertThat(reader(discussion).getValue()).isEqualTo(Visibility.ME);

        write(discussion, "Wanneer zwijg je?", "Als iemand rouwt.");
        press(discussion, "Klaar");

        assertThat(audience("gesprek")).isEqualTo(Visibility.ME);
        assertThat(isDone("gesprek")).isTrue();
    }

    @Test
    void work_in_a_group_has_roles_and_steps_and_a_result_to_bring_back() {
        signedIn("Hilde");
        openUnit();
        var group = activity("Samen luisteren");
        assertThat(words(group))
                .contains("Werk per drie.", "drie mensen", "Verteller", "Eerst zwijgen");

        write(group, "Een zin die je trof", "Ik was er gewoon.");
        press(group, "Klaar");

        assertThat(kept("samen", "answer")).isEqualTo("Ik was er gewoon.");
        assertThat(isDone("samen")).isTrue();
    }

    @Test
    void a_guest_is_told_at_the_field_that_it_does_not_last() {
        openUnit();
        var reflection = activity("Terugblik");
        assertThat(words(reflection)).contains("Niet bewaard als je bezoek eindigt.");

        write(reflection, "Terugblik", "Even proberen.");

        assertThat(words(reflection)).contains("Bewaard voor dit bezoek");
    }

    @Test
    void what_she_wrote_elsewhere_meanwhile_is_shown_and_she_chooses() {
        signedIn("Ina");
        openUnit();
        var reflection = activity("Terugblik");
        elsewhere("op mijn telefoon");

        write(reflection, "Terugblik", "aan mijn bureau");
        assertThat(kept("terugblik", "answer")).isEqualTo("op mijn telefoon");
        assertThat(words(reflection)).contains("op mijn telefoon");

        press(reflection, "Zet ze onder elkaar");
        assertThat(kept("terugblik", "answer")).isEqualTo("op mijn telefoon\n\naan mijn bureau");
        _assertNone(reflection, Button.class, spec -> spec.withText("Zet ze onder elkaar"));
    }

    @Test
    void of_two_texts_she_can_take_either() {
        signedIn("Jo");
        openUnit();
        var reflection = activity("Terugblik");
        elsewhere("op mijn telefoon");
        write(reflection, "Terugblik", "aan mijn bureau");

        press(reflection, "Neem de andere");
        assertThat(_get(reflection, TextArea.class).getValue()).isEqualTo("op mijn telefoon");

        elsewhere("weer op mijn telefoon");
        write(reflection, "Terugblik", "weer aan mijn bureau");
        press(reflection, "Houd mijn tekst");
        assertThat(kept("terugblik", "answer")).isEqualTo("weer aan mijn bureau");
    }

    private void elsewhere(String text) {
        var field = new FieldRef(step("terugblik"), "answer");
        var base = visit().work().texts(LISTENING).text(field).version();
        var saving =
                visit().work()
                        .write(field, new Draft(text, base, UUID.randomUUID(), Visibility.ME));
        assertThat(saving).isInstanceOf(Saving.Saved.class);
    }

    private Visibility audience(String activity) {
        return visit().work().texts(LISTENING).audiences().get(step(activity));
    }

    @SuppressWarnings("unchecked")
    private static Select<Visibility> reader(ActivityPanel panel) {
        return _get(panel, Select.class, spec -> spec.withLabel("Wie leest dit?"));
    }

    /// Where on the page something is.
    private static int place(Component component) {
        return _find(Component.class).indexOf(component);
    }
}
