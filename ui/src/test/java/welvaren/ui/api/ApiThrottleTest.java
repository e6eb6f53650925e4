package welvaren.ui.api;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import welvaren.ui.browser.RunningApplication;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// From an address of its own, so that no other test waits for it.
class ApiThrottleTest {

    private static final String FLOODER = "127.0.0.42";

    private final HttpClient client = from(FLOODER);

    @BeforeAll
    static void is_there_another_address() {
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral(FLOODER))) {
            assertThat(free.isBound()).isTrue();
        } catch (IOException _) {
            abort("This machine has only one loopback address");
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back_and_nobody_else_waits() throws Exception {
        var refused = refused("modules?lang=en");

        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        var problem = JsonMapper.builder().build().readTree(refused.body());
        assertThat(problem.get("status").asInt()).isEqualTo(429);
        assertThat(problem.get("detail").asString()).contains("too often", "Wait");
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/modules");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(refused("nothing?lang=nl").body()).contains("te vaak");
        assertThat(get(from("127.0.0.43"), "modules").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_request_says_about_itself_counts_for_nothing() throws Exception {
        var refused =
                refused("modules", "X-Forwarded-For", "198.51.100.7", "Forwarded", "for=192.0.2.8");

        assertThat(refused.body()).contains("429");
    }

    /// The answer to an address without turns. They come back while it asks, twenty in a second, so
    /// it may take more than one request.
    private HttpResponse<String> refused(String path, String... headers) throws Exception {
        var throttle = RunningApplication.bean(Throttle.class);
        for (var attempt = 0; attempt < 100; attempt++) {
            while (throttle.takeFrom(Throttled.API, FLOODER).isEmpty()) {}
            var answer = get(client, path, headers);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("Nobody ever waits for " + path);
    }

    private static HttpClient from(String address) {
        return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
    }

    private static HttpResponse<String> get(HttpClient client, String path, String... headers)
            throws Exception {
        var address = URI.create(RunningApplication.address() + "/api/v1/" + path);
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), ofString());
    }
}
