package welvaren.ui.library;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class CasesViewTest extends UiTest {

    private final Catalogues catalogues;

    CasesViewTest(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Test
    void everybody_sees_all_cases() {
        open("cases");

        _assertOne(H1.class, spec -> spec.withText("Bibliotheek"));
        assertThat(_find(CaseItem.class)).hasSameSizeAs(catalogues.current().cases());
    }

    @Test
    void a_filter_leaves_as_many_as_it_promised() {
        open("cases");
        var intake = box("mensen die we niet bereiken");
        var words = intake.getElement().getTextRecursively();

        _setValue(intake, true);

        assertThat(words).endsWith(String.valueOf(_find(CaseItem.class).size()));
        assertThat(page()).contains("Onthaal en toegang");
    }

    @Test
    void an_address_carries_what_was_chosen() {
        UI.getCurrent().navigate("cases", new QueryParameters(Map.of("theme", List.of("onthaal"))));

        assertThat(box("Onthaal en toegang").getValue()).isTrue();
        var some = _find(CaseItem.class).size();
        assertThat(some).isPositive().isLessThan(catalogues.current().cases().size());
    }

    @Test
    void a_chip_takes_its_filter_away() {
        UI.getCurrent().navigate("cases", new QueryParameters(Map.of("theme", List.of("onthaal"))));

        _click(_get(NativeButton.class, spec -> spec.withClasses("on")));

        assertThat(_find(CaseItem.class)).hasSameSizeAs(catalogues.current().cases());
        assertThat(box("Onthaal en toegang").getValue()).isFalse();
    }

    @Test
    void a_choice_that_nothing_has_says_what_to_do() {
        UI.getCurrent()
                .navigate(
                        "cases",
                        new QueryParameters(
                                Map.of(
                                        "theme",
                                        List.of("onthaal"),
                                        "region",
                                        List.of("wallonie"))));

        assertThat(_find(CaseItem.class)).isEmpty();
        assertThat(page()).contains("Haal een filter weg", "Toon alle praktijkvoorbeelden");
    }

    @Test
    void a_choice_that_does_not_exist_is_named_and_can_be_left_out() {
        UI.getCurrent()
                .navigate(
                        "cases",
                        new QueryParameters(
                                Map.of(
                                        "theme",
                                        List.of("x"),
                                        "region",
                                        List.of("brussel"),
                                        "group",
                                        List.of("y"),
                                        "sort",
                                        List.of("z"))));

        assertThat(page())
                .contains(
                        "Thema “x” bestaat hier niet.",
                        "Groep “y” bestaat hier niet.",
                        "Volgorde “z” bestaat hier niet.");
        var without = _get(Anchor.class, spec -> spec.withText("Toon zonder deze keuzes"));
        assertThat(without.getHref()).isEqualTo("cases?region=brussel");
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(page()).contains("Theme “x” does not exist here.");

        _setValue(box("Brussels"), false);

        assertThat(page()).doesNotContain("does not exist here");
    }

    @Test
    void another_language_keeps_the_choice() {
        UI.getCurrent().navigate("cases", new QueryParameters(Map.of("theme", List.of("onthaal"))));
        var before = _find(CaseItem.class).size();

        UI.getCurrent().setLocale(Language.EN.locale());

        _assertOne(H1.class, spec -> spec.withText("Library"));
        assertThat(_find(CaseItem.class)).hasSize(before);
        assertThat(box("Intake and access").getValue()).isTrue();
    }

    private static Checkbox box(String words) {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getElement().getTextRecursively().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
