package welvaren.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.UnitRef;
import welvaren.person.Viewer;
import welvaren.writing.Attachments;
import welvaren.writing.Texts;

/// Files that a student sends, and bodies that somebody forges in her session.
class UploadTest extends StandingPages {

    private static final String UNIT = "/modules/burgerinitiatieven/kennismaken-en-verzamelen";
    private static final UnitRef UNIT_REF =
            new UnitRef("burgerinitiatieven", "kennismaken-en-verzamelen");
    private static final byte[] PHOTO =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String TOO_LARGE = "Dit bestand is te groot: hoogstens 10 MB.";
    private static final String BOUNDARY = "een-grens";

    private Viewer.SignedIn student;
    private Page page;

    @BeforeEach
    void atTheWorksheet() {
        student = learner("Lotte Maes").viewer();
        page = desktop();
        remember(page, student);
        go(page, UNIT);
    }

    @Test
    void a_photo_is_kept_and_can_be_taken_away_and_put_back() {
        choose("poster.png", PHOTO);
        assertThat(attached("poster.png")).isVisible();
        page.reload();
        drawn(page);
        assertThat(attached("poster.png")).isVisible();

        page.getByText("Haal weg").click();
        assertThat(attached("poster.png")).hasCount(0);
        choose("nieuw.png", PHOTO);
        assertThat(attached("nieuw.png")).isVisible();
    }

    @Test
    void a_file_that_only_calls_itself_a_photo_is_refused_and_she_reads_why() {
        choose("poster.png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));

        assertThat(page.getByText("Dit soort bestand past hier niet.")).isVisible();
        expectNothingKept();
    }

    @Test
    void the_browser_says_at_once_that_a_file_is_too_large() {
        choose("poster.png", oversized());

        assertThat(page.getByText("hoogstens 10 MB").last()).isVisible();
        expectNothingKept();
    }

    @Test
    void a_body_that_says_that_it_is_too_large_is_not_read() throws Exception {
        assertThat(send("image/png", BodyPublishers.ofByteArray(oversized()))).isEqualTo(422);

        assertThat(page.getByText(TOO_LARGE)).isVisible();
        expectNothingKept();
    }

    @Test
    void a_body_that_hides_how_large_it_is_is_refused() throws Exception {
        assertThat(send("image/png", chunked(oversized()))).isEqualTo(422);

        assertThat(page.getByText(TOO_LARGE)).isVisible();
        expectNothingKept();
    }

    @Test
    void a_form_which_the_page_never_sends_is_refused_when_it_is_too_large() throws Exception {
        var type = "multipart/form-data; boundary=" + BOUNDARY;

        assertThat(send(type, BodyPublishers.ofByteArray(form(oversized())))).isEqualTo(413);
        assertThat(send(type, chunked(form(oversized())))).isEqualTo(413);

        expectNothingKept();
    }

    @Test
    void a_body_that_is_shorter_than_it_says_leaves_nothing() throws Exception {
        try (var socket = new Socket("127.0.0.1", URI.create(target()).getPort())) {
            socket.setSoTimeout(20_000);
            var head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n"
                                    .formatted(URI.create(target()).getRawPath(), cookies())
                            + "Content-Type: image/png\r\nContent-Length: 5000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(PHOTO);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        expectNothingKept();
    }

    /// Not what is told about its progress.
    private Locator attached(String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    private void choose(String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "image/png", content));
    }

    private void expectNothingKept() {
        var hers = RunningApplication.bean(Texts.class).of(student, UNIT_REF);
        assertThat(hers.attachments()).isEmpty();
        assertThat(page.getByText("Haal weg")).hasCount(0);
    }

    /// What the server answers to somebody who has her cookies and the address of the field.
    private int send(String type, BodyPublisher body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(target()))
                        .header("Content-Type", type)
                        .header("Cookie", cookies())
                        .POST(body)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private String target() {
        var target = page.locator("vaadin-upload").first().getAttribute("target");
        return URI.create(RunningApplication.address() + "/").resolve(target).toString();
    }

    private String cookies() {
        return page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(joining("; "));
    }

    private static byte[] oversized() {
        var content = new byte[Attachments.MOST_BYTES + 100 * 1024];
        System.arraycopy(PHOTO, 0, content, 0, PHOTO.length);
        return content;
    }

    /// Without a length.
    private static BodyPublisher chunked(byte[] content) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
    }

    private static byte[] form(byte[] content) throws IOException {
        var form = new ByteArrayOutputStream();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"poster.png\"\r\n"
                                .formatted(BOUNDARY)
                        + "Content-Type: image/png\r\n\r\n";
        form.write(head.getBytes(StandardCharsets.US_ASCII));
        form.write(content);
        form.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }
}
