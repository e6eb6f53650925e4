package welvaren.ui.finding;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import welvaren.content.UnitRef;
import welvaren.notebook.SavedItem;
import welvaren.notebook.SavedItem.SavedCase;
import welvaren.ui.me.SavedLinks;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;

class TakenShortlistsTest extends UiTest {

    private final TakenShortlists taken;
    private final Works works;

    TakenShortlistsTest(TakenShortlists taken, Works works) {
        this.taken = taken;
        this.works = works;
    }

    @Test
    void what_she_saved_as_a_guest_becomes_hers_on_the_page_she_looks_at() {
        var lou = signedIn("Lou");
        open("cases/gbo-centrale");

        taken.take(UI.getCurrent(), List.of("cases/gbo-centrale", "cases/weg", "onzin"));

        assertThat(works.of(lou.viewer()).isSaved(new SavedCase("gbo-centrale"))).isTrue();
        assertThat(_get(SaveButton.class).getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void worksheets_and_terms_come_along_too_and_what_never_was_does_not() {
        var lou = signedIn("Lou");
        var sheet =
                new SavedItem.SavedWorksheet(
                        new UnitRef("samenwerken", "waarom-samenwerken"),
                        "alleen-of-samen-werkblad");
        open("me");

        taken.take(
                UI.getCurrent(),
                List.of(
                        SavedLinks.of(sheet),
                        "glossary#ocmw",
                        "glossary#nothing",
                        "worksheets/a/b/c"));

        assertThat(works.of(lou.viewer()).saved())
                .containsExactlyInAnyOrder(sheet, new SavedItem.SavedTerm("ocmw"));
    }

    @Test
    void a_guests_list_stays_in_her_browser() {
        open("me");

        taken.take(UI.getCurrent(), List.of("cases/gbo-centrale"));

        assertThat(page()).contains("Nog niets bewaard of geschreven");
    }

    @Test
    void nothing_that_a_browser_says_is_believed() {
        var mapper = new ObjectMapper();

        assertThat(Shortlist.paths(mapper.readTree("[1, null, {}, \"a\", \"a\", \" \"]")))
                .containsExactly("a");
        assertThat(Shortlist.paths(mapper.readTree("[\"%s\"]".formatted("x".repeat(201)))))
                .isEmpty();
        assertThat(Shortlist.paths(mapper.readTree("{}"))).isEmpty();
        assertThat(Shortlist.paths(mapper.readTree("\"a\""))).isEmpty();
    }
}
