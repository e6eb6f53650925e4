package welvaren.ui.me;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.ui.testing.UiTest;

class ShortlistViewTest extends UiTest {

    private static final String CASE = "cases/gbo-centrale";
    private static final String ACTOR = "actors/vvsg";
    private static final String UNIT = "modules/samenwerken/waarom-samenwerken";
    private static final String GONE = "cases/bestaat-niet-meer";

    @Test
    void everything_saved_is_named_and_leads_back() {
        opened(List.of(CASE, ACTOR, UNIT));

        assertThat(items())
                .extracting(item -> _get(item, Anchor.class).getHref())
                .containsExactly(CASE, ACTOR, UNIT);
        assertThat(page()).contains("3 dingen");
    }

    @Test
    void an_empty_list_says_how_to_fill_it() {
        opened(List.of());

        assertThat(page()).contains("Nog niets bewaard");
    }

    @Test
    void what_is_gone_or_was_never_there_is_named_and_can_be_removed() {
        opened(List.of(GONE, "javascript:alert(1)"));

        assertThat(items()).hasSize(2);
        assertThat(items())
                .allSatisfy(item -> {
                    assertThat(_find(item, Anchor.class)).isEmpty();
                    assertThat(item.getElement().getTextRecursively())
                            .contains("Bestaat niet meer");
                });
    }

    @Test
    void removing_leaves_the_others_and_says_so() {
        opened(List.of(CASE, GONE));

        _click(removeOf(items().getLast()));

        assertThat(items()).hasSize(1);
        assertThat(page()).contains("bestaat niet meer staat niet meer op je lijst");
        _click(removeOf(items().getFirst()));
        assertThat(page()).contains("Nog niets bewaard");
    }

    @Test
    void the_list_is_there_in_the_other_language() {
        opened(List.of(CASE));

        UI.getCurrent().setLocale(Language.EN.locale());

        assertThat(page()).contains("What you saved", "1 item").doesNotContain("Wat je bewaarde");
    }

    @Test
    void who_signed_in_has_it_among_her_work() {
        signedIn("Ines");

        open("shortlist");

        assertThat(_find(MeView.class)).hasSize(1);
    }

    /// The browser tells what it kept.
    private static void opened(List<String> kept) {
        open("shortlist");
        _get(ShortlistView.class).show(kept);
    }

    private static List<ShortlistItem> items() {
        return _find(ShortlistItem.class);
    }

    private static NativeButton removeOf(ShortlistItem item) {
        return _get(item, NativeButton.class);
    }
}
