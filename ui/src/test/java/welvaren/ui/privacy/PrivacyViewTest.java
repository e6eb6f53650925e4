package welvaren.ui.privacy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.privacy.PersonalData;
import welvaren.ui.testing.UiTest;

class PrivacyViewTest extends UiTest {

    private final PersonalData registry = PersonalData.registry();

    @Test
    void everything_in_the_registry_is_told() {
        open("privacy");

        assertThat(_find(H3.class)).hasSameSizeAs(registry.holdings());
        assertThat(page()).contains("Tot je je account wist", "30 dagen", "12 maanden");
        for (var holding : registry.holdings()) {
            assertThat(page()).contains(holding.title().nl(), holding.purpose().nl());
            holding.tables()
                    .forEach(table ->
                            table.columns()
                                    .values()
                                    .forEach(words -> assertThat(page()).contains(words.nl())));
        }
        assertThat(page()).contains(registry.account("never-begun").title().nl());
        for (var kept : registry.browser()) {
            assertThat(page()).contains(kept.name(), kept.purpose().nl(), kept.lasts().nl());
        }
    }

    @Test
    void it_is_told_in_english_too() {
        open("privacy");

        UI.getCurrent().setLocale(Language.EN.locale());

        for (var holding : registry.holdings()) {
            assertThat(page()).contains(holding.title().en(), holding.purpose().en());
        }
    }

    @Test
    void every_page_leads_to_it() {
        open("glossary");

        assertThat(_get(Anchor.class, spec -> spec.withText("Privacy")).getHref())
                .isEqualTo("privacy");
    }
}
