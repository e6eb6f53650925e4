package welvaren.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/// On a small server of its own, which says from where it was asked.
class TrustedProxiesTest {

    @Test
    void a_proxy_that_is_named_says_for_whom_it_asks_and_nobody_before_it_does() throws Exception {
        assertThat(seenBy(new TrustedProxies(List.of("127.0.0.1")), "192.0.2.66, 198.51.100.7"))
                .isEqualTo("198.51.100.7 https");
    }

    @Test
    void whoever_is_not_named_speaks_for_herself() throws Exception {
        assertThat(seenBy(new TrustedProxies(List.of()), "198.51.100.7"))
                .isEqualTo("127.0.0.1 http");
        assertThat(seenBy(new TrustedProxies(List.of("10.0.0.5")), "198.51.100.7"))
                .isEqualTo("127.0.0.1 http");
    }

    private static String seenBy(TrustedProxies proxies, String forwardedFor) throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        proxies.customize(factory);
        var server =
                factory.getWebServer(
                        context -> context.addServlet("seen", new Seen()).addMapping("/seen"));
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + server.getPort() + "/seen");
            var request =
                    HttpRequest.newBuilder(address)
                            .header("X-Forwarded-For", forwardedFor)
                            .header("X-Forwarded-Proto", "https")
                            .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } finally {
            server.stop();
        }
    }

    private static class Seen extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}
