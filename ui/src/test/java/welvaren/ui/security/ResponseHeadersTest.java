package welvaren.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.ui.browser.RunningApplication;

class ResponseHeadersTest {

    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/login",
                "/register",
                "/nowhere",
                "/modules/nothing",
                "/missing.php",
                "/ping",
                "/actuator/health",
                "/wv/css/base.css",
                "/wv/js/welvaren.js",
                "/api/v1/nothing",
                "/error"
            })
    void every_response_is_guarded(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/login", "/nowhere"})
    void a_page_runs_only_scripts_that_carry_its_nonce_and_is_not_kept(String path)
            throws Exception {
        var response = get(path);
        var policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(policy)
                .contains("frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(SCRIPT.matcher(response.body()).results().map(tag -> tag.group()))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag).contains("nonce=\"" + nonce + "\""));
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
        assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                .as("a nonce is used once")
                .isNotEqualTo(response.headers().firstValue("Content-Security-Policy"));
    }

    @Test
    void a_drawing_runs_nothing_even_when_it_is_opened_by_itself() throws Exception {
        var drawing =
                RunningApplication.bean(Catalogues.class).current().units().stream()
                        .flatMap(unit -> unit.text().in(Language.NL).parts().stream())
                        .flatMap(part -> part.diagrams().stream())
                        .findFirst()
                        .orElseThrow();

        var response = get("/diagrams/" + drawing.name() + ".svg");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(drawing.svg());
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("image/svg+xml");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                .contains("immutable");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
        assertThat(get("/about").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void what_does_not_exist_is_said_at_once() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/admin/people").statusCode()).isEqualTo(404);
        assertThat(get("/editor/suggestions").statusCode()).isEqualTo(404);
        assertThat(get("/modules/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/worksheets/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/teachers/samenwerken/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/teachers/rhythms/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/diagrams/nothing.svg").statusCode()).isEqualTo(404);
        assertThat(get("/worksheets/samenwerken/waarom-samenwerken/nothing").statusCode())
                .isEqualTo(404);
        assertThat(get("/worksheets/nothing/waarom-samenwerken/nothing").statusCode())
                .isEqualTo(404);
        assertThat(get("/missing.php").statusCode()).isEqualTo(404);
        assertThat(get("/missing.php").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void health_tells_that_it_is_up_and_nothing_else_of_the_actuator_is_there() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health").body())
                .containsPattern("\"search\":\\{\"status\":\"(UP|STARTING|REBUILDING)\"");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningApplication.address() + path));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
