package welvaren.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity.Worksheet;
import welvaren.content.CaseStudy;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.library.CaseLinks;
import welvaren.ui.worksheets.WorksheetLinks;

/// What comes out of the printer.
class PaperTest extends StandingPages {

    private static final int LONGEST = 4;
    private static final int MOST_PAGES_OF_A_CASE = 2;

    @Test
    void the_longest_cases_fit_on_two_pages_of_paper() throws IOException {
        var page = desktop();
        var tooLong = new ArrayList<String>();
        for (var language : Language.values()) {
            go(page, "/about?lang=" + language.tag());
            for (var study : longest(language)) {
                var path = "/" + CaseLinks.of(study);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                visit(page, path);
                try (var paper = printed(page)) {
                    if (paper.getNumberOfPages() > MOST_PAGES_OF_A_CASE) {
                        tooLong.add(language + " " + path + ": " + paper.getNumberOfPages());
                    }
                    assertThat(words(paper)).contains(words(study.text().in(language).title()));
                }
            }
        }

        assertThat(tooLong).as("cases that need more paper").isEmpty();
    }

    @Test
    void an_empty_worksheet_has_room_to_write_and_nothing_to_click() throws IOException {
        var page = desktop();
        var unit =
                RunningApplication.bean(Catalogues.class).current().units().stream()
                        .filter(one -> one.ref().module().equals("burgerinitiatieven"))
                        .findFirst()
                        .orElseThrow();
        for (var language : Language.values()) {
            var sheets =
                    unit.text().in(language).activities().stream()
                            .filter(Worksheet.class::isInstance)
                            .map(Worksheet.class::cast)
                            .toList();
            assertThat(sheets).isNotEmpty();
            go(page, "/about?lang=" + language.tag());
            for (var sheet : sheets) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                visit(page, "/" + WorksheetLinks.empty(unit.ref(), sheet.key()));
                try (var paper = printed(page)) {
                    var words = words(paper);
                    assertThat(words).contains(words(sheet.title()));
                    sheet.fields()
                            .forEach(field -> assertThat(words).contains(words(field.label())));
                    sheet.criteria()
                            .forEach(criterion -> assertThat(words).contains(words(criterion)));
                    sheet.rubric()
                            .forEach(row -> assertThat(words).contains(words(row.criterion())));
                }
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("button:visible, nav:visible, .top:visible").all())
                        .isEmpty();
                expectNoSidewaysScrolling(page);
            }
        }
    }

    @Test
    void an_address_can_ask_for_a_language() {
        var page = desktop();

        go(page, "/cases?lang=en");

        assertThat(page.locator("main h1").textContent()).isEqualTo("Library");
    }

    /// What fits the longest fits all.
    private static List<CaseStudy> longest(Language language) {
        return RunningApplication.bean(Catalogues.class).current().cases().stream()
                .sorted(
                        Comparator.comparing(
                                        (CaseStudy study) -> study.text().in(language).minutes())
                                .reversed())
                .limit(LONGEST)
                .toList();
    }

    private static PDDocument printed(Page page) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    private static String words(PDDocument paper) throws IOException {
        return words(new PDFTextStripper().getText(paper));
    }

    /// Paper breaks lines anywhere.
    private static String words(String text) {
        return text.replaceAll("[\\s\\u00AD-]+", "");
    }
}
