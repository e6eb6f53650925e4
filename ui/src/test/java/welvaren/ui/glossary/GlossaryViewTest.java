package welvaren.ui.glossary;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import java.text.Collator;
import org.junit.jupiter.api.Test;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class GlossaryViewTest extends UiTest {

    private final Catalogues catalogues;

    GlossaryViewTest(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Test
    void every_term_has_its_place_in_the_alphabet_of_each_language() {
        open("glossary");
        for (var language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());

            var terms = _find(DescriptionList.Term.class).stream().map(t -> t.getText()).toList();
            assertThat(terms)
                    .hasSameSizeAs(catalogues.current().glossary())
                    .isSortedAccordingTo(Collator.getInstance(language.locale()));
        }
    }

    @Test
    void a_term_can_be_linked_to() {
        open("glossary");

        assertThat(_find(DescriptionList.Term.class))
                .extracting(term -> term.getId().orElseThrow())
                .contains("ocmw")
                .doesNotHaveDuplicates();
    }
}
