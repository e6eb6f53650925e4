package welvaren.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import welvaren.ui.browser.RunningApplication;

class MetricsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void metrics_tell_of_requests_searches_followers_sessions_pages_and_the_database()
            throws Exception {
        get(RunningApplication.address() + "/api/v1/search?q=samenwerken");
        get(RunningApplication.address() + "/about");

        await().untilAsserted(() ->
                assertThat(get(management() + "/actuator/prometheus").body())
                        .contains("http_server_requests_seconds_count{")
                        .containsPattern("welvaren_search_seconds_count [1-9]")
                        .containsPattern("welvaren_feed_lag_rows\\{follower=\"search\"} \\d")
                        .containsPattern("welvaren_feed_lag_seconds\\{follower=\"catalogue\"} \\d")
                        .containsPattern("welvaren_sessions \\d")
                        .containsPattern("welvaren_pages \\d")
                        .containsPattern("welvaren_mails_waiting \\d")
                        .contains("hikaricp_connections_active{", "jvm_memory_used_bytes{"));
    }

    @Test
    void the_public_port_tells_health_only() throws Exception {
        var all = RunningApplication.address() + "/actuator";

        assertThat(get(all + "/prometheus").statusCode()).isEqualTo(404);
        assertThat(get(all + "/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(all + "/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_request_gets_an_id_or_keeps_that_of_the_proxy_when_it_looks_like_one() throws Exception {
        assertThat(requestId("0123456789abcdef-1")).isEqualTo("0123456789abcdef-1");
        assertThat(requestId("short")).isNotEqualTo("short").hasSizeGreaterThan(20);
        assertThat(requestId("forged request=1 <b>")).doesNotContain("forged");
    }

    private String requestId(String given) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(RunningApplication.address() + "/ping"))
                        .header(RequestIds.HEADER, given)
                        .build();
        return client.send(request, BodyHandlers.discarding())
                .headers()
                .firstValue(RequestIds.HEADER)
                .orElseThrow();
    }

    private static String management() {
        var port = RunningApplication.bean(Environment.class).getProperty("local.management.port");
        return "http://127.0.0.1:" + port;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
