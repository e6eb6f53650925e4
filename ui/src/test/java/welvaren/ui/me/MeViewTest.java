package welvaren.ui.me;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.notebook.NotebookMarkdown;
import welvaren.notebook.SavedItem;
import welvaren.ui.signin.SignOutButton;
import welvaren.ui.testing.UiTest;
import welvaren.work.Works;

class MeViewTest extends UiTest {

    private final Works works;

    MeViewTest(Works works) {
        this.works = works;
    }

    @Test
    void who_has_nothing_yet_is_told_where_to_begin() {
        signedIn("Noor");

        open("me");

        assertThat(page()).contains("Nog niets bewaard of geschreven");
        _assertOne(SignOutButton.class);
    }

    @Test
    void what_was_saved_is_listed_and_leads_back() {
        var zoe = signedIn("Zoe");
        works.of(zoe.viewer()).save(new SavedItem.SavedCase("gbo-centrale"));

        open("me");

        assertThat(_get(EntryCard.class).getElement().getTextRecursively()).contains("Bewaard");
        assertThat(_get(_get(EntryCard.class), Anchor.class).getHref())
                .isEqualTo("cases/gbo-centrale");
    }

    @Test
    void one_kind_can_be_chosen() {
        var ada = signedIn("Ada");
        works.of(ada.viewer()).save(new SavedItem.SavedCase("gbo-centrale"));
        open("me");

        _click(_get(NativeButton.class, spec -> spec.withText("Notities")));

        _assertNone(EntryCard.class);
        assertThat(page()).contains("Hiervan heb je nog niets");
    }

    @Test
    void a_guest_is_told_that_nothing_lasts() {
        open("me");

        assertThat(page()).contains("wordt niet bewaard als je bezoek eindigt");
        assertThat(
                        _get(Anchor.class, spec -> spec.withText("Meld je aan om het te houden"))
                                .getHref())
                .startsWith("login?continue=");
    }

    @Test
    void the_pdf_holds_what_she_gathered() throws Exception {
        var lien = signedIn("Lien");
        var work = works.of(lien.viewer());
        work.save(new SavedItem.SavedCase("gbo-centrale"));
        var markdown =
                NotebookMarkdown.of(
                        work.notebook(Language.NL), "Liën Ĳzer", Language.NL, Instant.now());

        var pdf = NotebookPdf.of(markdown, Language.NL);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Liën", "onthaal");
        }
    }
}
