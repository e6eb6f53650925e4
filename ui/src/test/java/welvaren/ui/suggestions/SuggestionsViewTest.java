package welvaren.ui.suggestions;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.language.Language;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.suggestion.Draft;
import welvaren.suggestion.Subject;
import welvaren.suggestion.Suggestion.Sender;
import welvaren.suggestion.SuggestionQueue;
import welvaren.suggestion.Suggestions;
import welvaren.ui.testing.UiTest;

class SuggestionsViewTest extends UiTest {

    private static final String CASE = "gbo-centrale";
    private static final String CREDITED = "Noem mij als auteur als dit wordt overgenomen";

    private final Suggestions suggestions;
    private final SuggestionQueue queue;
    private @Nullable Account grace;

    SuggestionsViewTest(Suggestions suggestions, SuggestionQueue queue) {
        this.suggestions = suggestions;
        this.queue = queue;
    }

    @Test
    void a_visitor_suggests_a_correction_from_the_page_of_the_case() {
        open("cases/" + CASE);
        var link =
                _get(
                        Anchor.class,
                        spec -> spec.withPredicate(anchor -> anchor.getHref().contains("suggest")));
        assertThat(link.getElement().getTextRecursively()).isEqualTo("Verbeteren");

        assertThat(link.getHref()).isEqualTo("suggest?about=case/" + CASE);
        UI.getCurrent().navigate("suggest", QueryParameters.of("about", "case/" + CASE));
        _setValue(
                _get(
                        TextArea.class,
                        spec -> spec.withLabel("Wat klopt er niet, en wat moet het zijn?")),
                "Er zijn er zeven.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Je naam (mag leeg)")), "Mia Maes");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(CREDITED)), true);
        _click(_get(Button.class, spec -> spec.withText("Versturen")));

        assertThat(page()).contains("Dank je, het is aangekomen");
        assertThat(queue.waiting(editor().viewer()))
                .anySatisfy(sent -> {
                    assertThat(sent.body()).isEqualTo("Er zijn er zeven.");
                    assertThat(sent.about()).contains(new Subject(Subject.Kind.CASE, CASE));
                    assertThat(sent.sender().author()).contains("Mia Maes");
                });
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        open("suggest");
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Titel van de case")), "Samen koken");
        _setValue(_get(EmailField.class), "geen adres");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(CREDITED)), true);
        _click(_get(Button.class, spec -> spec.withText("Versturen")));

        assertThat(_get(TextArea.class).getErrorMessage())
                .isEqualTo("Schrijf wat je wilt voorstellen.");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Je naam (mag leeg)")).isInvalid())
                .isTrue();
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(_get(TextArea.class).getErrorMessage())
                .isEqualTo("Write what you want to suggest.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title of the case")).getValue())
                .isEqualTo("Samen koken");
    }

    @Test
    void what_was_typed_outlives_a_page_that_is_loaded_again_until_it_is_sent() {
        open("suggest");
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Titel van de case")), "Samen koken");
        _setValue(_get(TextArea.class), "Elke dinsdag.");
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("Mail me wanneer het beslist is")),
                true);

        openAgain("suggest");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Elke dinsdag.");
        _click(_get(Button.class, spec -> spec.withText("Versturen")));
        assertThat(_get(EmailField.class).getErrorMessage())
                .isEqualTo("Zeg waar we je kunnen mailen.");
        _setValue(_get(EmailField.class), "mia@huis.example");
        _click(_get(Button.class, spec -> spec.withText("Versturen")));
        assertThat(page()).contains("Dank je, het is aangekomen");

        openAgain("suggest");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    /// As a browser does that loads the page again: everything on it is new.
    private void openAgain(String path) {
        open("glossary");
        open(path);
    }

    @Test
    void an_editor_takes_it_over_beside_the_present_text() {
        var uuid = sent("Het is een ander woord.");
        signIn(editor());
        open("editor/suggestions/" + uuid);
        assertThat(page()).contains("Het is een ander woord.");
        var dutch = _find(TextArea.class).getFirst();
        assertThat(dutch.getLabel()).isEqualTo("cases/%s.nl.md".formatted(CASE));

        _click(_get(Button.class, spec -> spec.withText("Zo overnemen")));
        assertThat(page()).contains("Er is nog niets veranderd");
        var good = dutch.getValue();
        _setValue(dutch, good.replace("{#story}", "{#verhaal}"));
        _click(_get(Button.class, spec -> spec.withText("Zo overnemen")));
        assertThat(page()).contains("Niets is overgenomen", "verhaal");
        _setValue(dutch, good.replace("lead: ", "lead: Anders gezegd. "));
        _click(_get(Button.class, spec -> spec.withText("Zo overnemen")));

        assertThat(page()).contains("wijziging", "Wijzigingen downloaden (zip)", "Anders gezegd.");
    }

    @Test
    void an_editor_declines_with_a_reason() {
        var uuid = sent("Maak het rood.");
        signIn(editor());
        open("editor/suggestions/" + uuid);

        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Waarom niet? (mag leeg)")),
                "Kleur is van de huisstijl.");
        _click(_get(Button.class, spec -> spec.withText("Niet overnemen")));
        open("editor/suggestions/" + uuid);

        assertThat(page()).contains("niet overgenomen op", "Kleur is van de huisstijl.");
        _assertNone(Button.class, spec -> spec.withText("Zo overnemen"));
    }

    @Test
    void for_everybody_else_the_desk_does_not_exist() {
        var uuid = sent("Geheim tot het beslist is.");
        for (var path : List.of("editor/suggestions", "editor/suggestions/" + uuid)) {
            arriveAgain();
            open(path);
            assertThat(page()).doesNotContain("Geheim", "Voorstellen van bezoekers");
            signedIn("Tom");
            open(path);
            assertThat(page()).doesNotContain("Geheim", "Voorstellen van bezoekers");
        }
        signIn(editor());
        open("editor/suggestions/" + UUID.randomUUID());
        assertThat(page()).doesNotContain("Het voorstel");
    }

    private UUID sent(String body) {
        suggestions.send(
                Viewer.ANONYMOUS,
                new Draft(
                        Optional.of(new Subject(Subject.Kind.CASE, CASE)),
                        Language.NL,
                        "Een case",
                        body,
                        "",
                        new Sender("", "", false)));
        return queue.waiting(editor().viewer()).stream()
                .filter(sent -> sent.body().equals(body))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    /// An administrator made her an editor.
    private Account editor() {
        if (grace == null) {
            grace = signedIn("Grace");
            arriveAgain();
        }
        var person = grace.viewer();
        return new Account(
                grace.uuid(),
                grace.email(),
                new Viewer.SignedIn(
                        person.id(), person.name(), person.language(), Set.of(Role.EDITOR)));
    }
}
