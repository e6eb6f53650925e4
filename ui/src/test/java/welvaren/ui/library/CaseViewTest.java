package welvaren.ui.library;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.notebook.SavedItem;
import welvaren.ui.finding.RelatedThings;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;

class CaseViewTest extends UiTest {

    private final Catalogues catalogues;
    private final Works works;

    CaseViewTest(Catalogues catalogues, Works works) {
        this.catalogues = catalogues;
        this.works = works;
    }

    @Test
    void each_case_shows_its_seven_blocks_in_both_languages() {
        for (var study : catalogues.current().cases()) {
            for (var language : Language.values()) {
                UI.getCurrent().setLocale(language.locale());
                open(CaseLinks.of(study));

                var text = study.text().in(language);
                _assertOne(H1.class, spec -> spec.withText(text.title()));
                assertThat(page())
                        .contains(text.blocks().stream().map(block -> block.title()).toList())
                        .contains(text.takeaways());
                if (!text.unknown().isEmpty()) {
                    assertThat(page())
                            .contains(
                                    language == Language.NL
                                            ? "De bron zegt niets over:"
                                            : "The source says nothing about:");
                }
            }
        }
    }

    @Test
    void it_opens_with_for_whom_how_long_at_what_cost_and_how_it_stands() {
        open("cases/gbo-centrale");

        assertThat(_get(InShort.class).getElement().getTextRecursively())
                .contains("Voor wie:", "gemiddeld 6 maanden per traject", "70%", "(stand 2022");
    }

    @Test
    void a_fact_of_more_than_five_years_ago_is_said_to_be_old() {
        open("cases/google-20-procent");

        assertThat(page()).contains("2004, ouder dan 5 jaar");
    }

    @Test
    void it_leads_to_its_actors_and_units() {
        open("cases/gbo-centrale");

        assertThat(page()).contains("VVSG", "Waarom samenwerken");
    }

    @Test
    void it_says_how_to_refer_to_it_in_words_and_as_files() {
        open("cases/gbo-centrale");

        assertThat(page())
                .contains(
                        "(z.d.).", "[Praktijkvoorbeeld]. Geraadpleegd op ", "/cases/gbo-centrale");
        for (var file : CitationFile.values()) {
            var link =
                    _find(Anchor.class).stream()
                            .filter(found ->
                                    found.getElement().getTextRecursively().equals(file.label()))
                            .findFirst()
                            .orElseThrow();
            assertThat(link.getHref())
                    .isEqualTo("citations/gbo-centrale.%s?lang=nl".formatted(file.ending()));
        }
    }

    @Test
    void it_leads_to_at_most_four_related_cases_and_says_why() {
        open("cases/kubus-meetjesland");

        var related = _get(RelatedThings.class);
        assertThat(_find(related, ListItem.class))
                .hasSizeBetween(1, 4)
                .allSatisfy(item ->
                        assertThat(item.getElement().getTextRecursively())
                                .containsAnyOf("Zelfde thema: ", "Ook met ", "Zelfde eenheid: "));
    }

    @Test
    void who_signed_in_keeps_it_with_her_work() {
        var zoe = signedIn("Zoe");
        var item = new SavedItem.SavedCase("gbo-centrale");
        open("cases/gbo-centrale");

        _click(save());
        assertThat(works.of(zoe.viewer()).isSaved(item)).isTrue();
        assertThat(page()).contains("Bewaard bij je werk");

        _click(save());
        assertThat(works.of(zoe.viewer()).isSaved(item)).isFalse();
    }

    @Test
    void a_guest_keeps_it_in_her_browser() {
        open("cases/gbo-centrale");

        assertThat(save().getElement().getAttribute("data-shortlist"))
                .isEqualTo("cases/gbo-centrale");
    }

    @Test
    void a_case_that_is_not_there_is_said_to_be_missing() {
        open("cases/nergens");

        _assertOne(H1.class, spec -> spec.withText("Deze pagina bestaat niet"));
    }

    private static NativeButton save() {
        return _get(
                NativeButton.class,
                spec ->
                        spec.withPredicate(button ->
                                button.getElement().getTextRecursively().contains("Bewaar")));
    }
}
