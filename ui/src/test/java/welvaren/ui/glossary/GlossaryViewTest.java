package welvaren.ui.glossary;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Collator;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.notebook.Notebook;
import welvaren.notebook.SavedItem;
import welvaren.ui.finding.SaveButton;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;

class GlossaryViewTest extends UiTest {

    private final Catalogues catalogues;
    private final Works works;

    GlossaryViewTest(Catalogues catalogues, Works works) {
        this.works = works;
        this.catalogues = catalogues;
    }

    @Test
    void every_term_has_its_place_in_the_alphabet_of_each_language() {
        open("glossary");
        for (var language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());

            var terms =
                    _find(DescriptionList.Term.class).stream()
                            .map(term -> term.getText().replaceFirst("^[‘“'\"]+", ""))
                            .toList();
            assertThat(terms)
                    .hasSameSizeAs(catalogues.current().glossary())
                    .isSortedAccordingTo(Collator.getInstance(language.locale()));
        }
    }

    @Test
    void a_term_is_kept_with_her_work_under_its_name() {
        var noor = signedIn("Noor");
        open("glossary");
        var item = new SavedItem.SavedTerm("ocmw");

        _click(_get(SaveButton.class, spec -> spec.withAttribute("aria-label", "Bewaar OCMW")));
        assertThat(works.of(noor.viewer()).isSaved(item)).isTrue();
        assertThat(works.of(noor.viewer()).notebook(Language.NL).entries())
                .extracting(Notebook.Entry::title)
                .containsExactly("OCMW");

        open("me");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("glossary#ocmw");
        open("glossary");
        assertThat(_find(SaveButton.class, spec -> spec.withAttribute("aria-pressed", "true")))
                .hasSize(1);
    }

    @Test
    void a_guest_keeps_a_term_in_her_browser() {
        open("glossary");

        assertThat(_find(SaveButton.class))
                .extracting(button -> button.getElement().getAttribute("data-shortlist"))
                .contains("glossary#ocmw");
    }

    @Test
    void a_term_can_be_linked_to() {
        open("glossary");

        assertThat(_find(DescriptionList.Term.class))
                .extracting(term -> term.getId().orElseThrow())
                .contains("ocmw")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_letter_stands_above_its_terms_and_can_be_jumped_to() {
        open("glossary");

        var headings = _find(_get(GlossaryView.class), H2.class).stream().map(H2::getText).toList();
        assertThat(headings).contains("A", "O").doesNotHaveDuplicates().isSorted();
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("glossary#letter-o")
                .filteredOn(href -> href.startsWith("glossary#letter-"))
                .hasSameSizeAs(headings);
    }

    @Test
    void what_was_typed_narrows_the_list_and_stays_in_the_other_language() {
        open("glossary");

        _setValue(_get(TextField.class), "OCMW");

        assertThat(_find(DescriptionList.Term.class))
                .extracting(term -> term.getId().orElseThrow())
                .contains("ocmw")
                .hasSizeLessThan(catalogues.current().glossary().size());
        UI.getCurrent().setLocale(Language.EN.locale());
        assertThat(_get(TextField.class).getValue()).isEqualTo("OCMW");
        assertThat(_get(TextField.class).getLabel()).isEqualTo("Find a term");
        _setValue(_get(TextField.class), "qqq");
        assertThat(page()).contains("No term with these words");
    }
}
