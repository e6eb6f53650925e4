package welvaren.ui.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.account.People;
import welvaren.account.Registration;
import welvaren.language.Language;
import welvaren.membership.Memberships;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.testing.Wire;

/// An account is closed while one of its pages is open: its web socket is closed at once, and the
/// page is answered nothing of hers any more, whatever the browser does.
class EndedSignInTest {

    private static final String PASSWORD = "vijf gewone woorden op rij";
    private static final int CLOSE = 0x88;

    @Test
    void a_closed_account_loses_its_web_socket_within_two_seconds() throws Exception {
        var noor = register();
        var browser = new Wire(RunningApplication.address()).signIn(noor.email(), PASSWORD);
        browser.open("me");
        try (var socket = webSocket(browser)) {
            var begin = System.nanoTime();

            RunningApplication.bean(Memberships.class).close(administrator(), noor.uuid());

            untilClosed(socket.getInputStream());
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(2));
        }
        browser.heard();
        browser.go("me");
        assertThat(browser.heard()).doesNotContain(noor.email());
    }

    private static Account register() {
        var email = "noor%d@school.example".formatted(System.nanoTime());
        var made =
                RunningApplication.bean(People.class)
                        .register("Noor", email, PASSWORD, Language.NL);
        return ((Registration.Registered) made).account();
    }

    private static Viewer.SignedIn administrator() {
        var ines =
                DemoPeople.ALL.stream()
                        .filter(person -> person.roles().equals(Set.of(Role.ADMINISTRATOR)))
                        .findFirst()
                        .orElseThrow();
        return RunningApplication.bean(Accounts.class).byEmail(ines.email()).orElseThrow().viewer();
    }

    /// As the page opens it. Java's own clients do not let an Origin be set.
    private static Socket webSocket(Wire browser) throws IOException {
        var address = URI.create(RunningApplication.address());
        var socket = new Socket("127.0.0.1", address.getPort());
        socket.setSoTimeout(10_000);
        var request =
                """
                GET /VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0\
                &X-Atmosphere-Framework=3.1.0&X-Atmosphere-Transport=websocket\
                &X-Atmosphere-TrackMessageSize=true HTTP/1.1
                Host: %s
                Connection: Upgrade
                Upgrade: websocket
                Origin: %s
                Cookie: JSESSIONID=%s
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """
                        .formatted(
                                browser.ui(),
                                browser.pushId(),
                                address.getAuthority(),
                                address,
                                browser.cookie("JSESSIONID").orElseThrow())
                        .replace("\n", "\r\n");
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        assertThat(line(socket.getInputStream())).contains("101");
        while (!line(socket.getInputStream()).isEmpty()) {
            // The rest of the answer to the handshake.
        }
        return socket;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /// Reads frame after frame until the server closes.
    private static void untilClosed(InputStream in) throws IOException {
        for (var first = in.read(); first >= 0 && first != CLOSE; first = in.read()) {
            in.skipNBytes(length(in));
        }
    }

    private static long length(InputStream in) throws IOException {
        var length = in.read();
        var more = length == 127 ? 8 : length == 126 ? 2 : 0;
        long all = more == 0 ? length : 0;
        for (var i = 0; i < more; i++) {
            all = all << 8 | in.read();
        }
        return all;
    }
}
