package welvaren.ui.tracking;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import welvaren.language.Language;
import welvaren.tracking.Certificate;
import welvaren.ui.language.Messages;

/// A certificate to print or to pass on, tagged for screen readers (PDF/UA). Nothing is fetched
/// from anywhere.
final class CertificatePdf {

    private static final String PAGE =
            """
            <html><head><title></title><meta name="subject"><style>
            @page { size: A4 landscape; margin: 24mm 28mm }
            body { font: 13pt/1.5 Literata, LiterataExt; color: #1A2321 }
            #brand { font-size: 12pt; color: #0B5A5C; margin: 0 0 22mm; padding-bottom: 3mm;
                border-bottom: 1.5pt solid #1A2321 }
            h1 { font-size: 30pt; line-height: 1.15; margin: 0 0 8mm; font-weight: normal }
            #name { font-size: 22pt; margin: 0 0 4mm }
            p { margin: 0 0 3mm }
            #check { font-size: 10pt; color: #4A5450; margin-top: 24mm }
            </style></head><body><p id="brand">Welvaren</p><h1></h1><p id="name"></p><p id="what"></p>
            <p id="when"></p><p id="check"></p></body></html>
            """;

    private CertificatePdf() {}

    /// @param address where anybody can check it
    static byte[] of(Certificate certificate, String address, Language language) {
        var page = Jsoup.parse(PAGE);
        var title = Messages.in(language, "certificate.heading");
        page.child(0).attr("lang", language.tag());
        page.title(title);
        page.select("meta[name=subject]").attr("content", title);
        fill(page, "h1", title);
        fill(page, "#name", certificate.learner());
        fill(page, "#what", CertificateWords.what(certificate, language));
        fill(page, "#when", CertificateWords.made(certificate, language));
        fill(page, "#check", Messages.in(language, "certificate.check", address));
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("literata-latin"), "Literata", 400, FontStyle.NORMAL, true)
                    .useFont(
                            () -> font("literata-latin-ext"),
                            "LiterataExt",
                            400,
                            FontStyle.NORMAL,
                            true)
                    .useUriResolver((_, _) -> null)
                    .withW3cDocument(new W3CDom().fromJsoup(page), "")
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Document page, String part, String text) {
        requireNonNull(page.selectFirst(part), part).text(text);
    }

    private static InputStream font(String name) {
        return requireNonNull(CertificatePdf.class.getResourceAsStream("/fonts/" + name + ".ttf"));
    }
}
