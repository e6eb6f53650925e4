package welvaren.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import welvaren.ui.browser.RunningApplication;

class PushOriginTest {

    @Test
    void a_page_of_another_site_gets_no_web_socket() throws Exception {
        assertThat(handshake("https://evil.example")).contains("403");
    }

    @Test
    void a_program_without_an_origin_gets_no_web_socket() throws Exception {
        assertThat(handshake("")).contains("403");
    }

    @Test
    void our_own_page_is_let_through_to_vaadin() throws Exception {
        assertThat(handshake(RunningApplication.address())).doesNotContain("403");
    }

    /// The first line of the answer. Java's own clients do not let an Origin be set.
    private static String handshake(String origin) throws Exception {
        var address = URI.create(RunningApplication.address());
        try (var socket = new Socket("127.0.0.1", address.getPort())) {
            var request =
                    "GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=x HTTP/1.1\r\n"
                            + "Host: "
                            + address.getAuthority()
                            + "\r\n"
                            + "Connection: Upgrade\r\n"
                            + "Upgrade: websocket\r\n"
                            + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
                            + "Sec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
