package welvaren.ui.me;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import welvaren.language.Language;

/// The notebook as a PDF, made of the same document as the Markdown. Nothing is fetched from
/// anywhere.
final class NotebookPdf {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final String PAGE =
            """
            <html lang="%s"><head><title>Welvaren</title><style>
            @page { size: A4; margin: 22mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
                font: 9pt Literata; color: #626B66 } }
            body { font: 11pt/1.5 Literata, LiterataExt; color: #1A2321 }
            h1 { font-size: 22pt; line-height: 1.15; margin: 0 0 4mm }
            h2 { font-size: 14pt; margin: 9mm 0 1mm; padding-top: 2mm; border-top: 1.5pt solid #1A2321;
                page-break-after: avoid }
            h3 { font-size: 11.5pt; margin: 4mm 0 1mm; page-break-after: avoid }
            p { margin: 0 0 2.5mm } blockquote { margin: 1mm 0 3mm; padding-left: 4mm; border-left: 2pt solid #0B5A5C }
            </style></head><body>%s</body></html>
            """;

    private NotebookPdf() {}

    static byte[] of(String markdown, Language language) {
        var html = PAGE.formatted(language.tag(), HTML.render(MARKDOWN.parse(markdown)));
        var document = Jsoup.parse(html);
        document.select("img").remove();
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFont(() -> font("literata-latin"), "Literata", 400, FontStyle.NORMAL, true)
                    .useFont(
                            () -> font("literata-latin-ext"),
                            "LiterataExt",
                            400,
                            FontStyle.NORMAL,
                            true)
                    .useUriResolver((_, _) -> null)
                    .withW3cDocument(new W3CDom().fromJsoup(document), "")
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(
                NotebookPdf.class.getResourceAsStream("/fonts/" + name + ".ttf"));
    }
}
