package welvaren.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import welvaren.content.Catalogues;
import welvaren.ui.browser.RunningApplication;

class ApiTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void a_search_finds_the_case_and_says_where_it_is() throws Exception {
        var found = read("search?q=onthaal&type=case&size=500");

        assertThat(found.get("query").asString()).isEqualTo("onthaal");
        var hits = found.get("hits");
        assertThat(hits.size()).isEqualTo(found.get("total").asInt());
        var gbo = hits.valueStream().filter(h -> h.get("id").asString().equals("gbo-centrale"));
        assertThat(gbo.map(hit -> hit.get("url").asString()))
                .containsExactly("/cases/gbo-centrale");
        assertThat(hits.valueStream().map(hit -> hit.get("type").asString())).containsOnly("case");
    }

    @Test
    void facets_carry_labels_in_the_asked_language_and_counts_that_add_up() throws Exception {
        var found = read("search?q=samenwerking&lang=en");

        var types = found.get("facets").get("type");
        var counted = types.valueStream().mapToInt(type -> type.get("count").asInt()).sum();
        assertThat(counted).isEqualTo(found.get("total").asInt());
        assertThat(types.valueStream().map(type -> type.get("label").asString()))
                .isSubsetOf("Unit", "Worksheet", "Case", "Actor", "Term");
    }

    @Test
    void terms_and_worksheets_are_found_where_their_pages_are() throws Exception {
        var terms = read("search?q=stakeholder&type=term&language=nl&sort=title").get("hits");
        assertThat(terms.valueStream().map(hit -> hit.get("url").asString()))
                .contains("/glossary#stakeholder");

        var sheets = read("search?q=samenwerken&type=worksheet&module=samenwerken").get("hits");
        assertThat(sheets.valueStream().map(hit -> hit.get("url").asString()))
                .isNotEmpty()
                .allMatch(url -> url.startsWith("/worksheets/samenwerken/"));
    }

    @Test
    void a_misspelt_word_is_offered_as_it_may_have_been_meant_and_hits_say_why() throws Exception {
        var found = read("search?q=samenwerkng");
        assertThat(found.get("didYouMean").asString()).isEqualTo("samenwerking");
        assertThat(found.get("more").asBoolean()).isFalse();
        assertThat(found.get("hits").valueStream().flatMap(hit -> hit.get("why").valueStream()))
                .anySatisfy(why -> {
                    assertThat(why.get("way").asString()).isEqualTo("spelling");
                    assertThat(why.get("asked").asString()).isEqualTo("samenwerkng");
                });

        var known = read("search?q=onthaal%20qqxzzy");
        assertThat(known.has("didYouMean")).isFalse();
        assertThat(known.get("hits").get(0).get("missing").get(0).asString()).isEqualTo("qqxzzy");
    }

    @Test
    void results_and_references_are_files_at_addresses_of_their_own() throws Exception {
        var results = open("search/results.csv?q=onthaal&type=case&lang=nl");
        assertThat(results.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(results.body())
                .startsWith("type,id,title,language,url,snippet")
                .contains("http://localhost", "/cases/gbo-centrale");

        assertThat(open("citations/gbo-centrale.bib?lang=en").body()).startsWith("@misc{");
        assertThat(open("citations/gbo-centrale.ris").body()).startsWith("TY  - ELEC");
        assertThat(open("citations/gbo-centrale.json").statusCode()).isEqualTo(200);
        assertThat(open("citations/gbo-centrale.exe").statusCode()).isEqualTo(404);
        assertThat(open("citations/nothing.bib").statusCode()).isEqualTo(404);
    }

    @Test
    void suggestions_are_answered_without_a_session() throws Exception {
        var offered = open("search/suggestions?q=samenw&lang=nl");

        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(offered.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(json.readTree(offered.body()).get("groups").get(0).get("label").asString())
                .isEqualTo("Eenheden");
    }

    private HttpResponse<String> open(String path) throws Exception {
        var there = URI.create(RunningApplication.address() + "/" + path);
        return client.send(HttpRequest.newBuilder(there).build(), BodyHandlers.ofString());
    }

    @Test
    void several_years_narrow_to_cases_and_the_newest_comes_first() throws Exception {
        var found = read("search?q=samenwerken&year=2004&year=2022&sort=newest");

        assertThat(found.get("hits").valueStream().map(hit -> hit.get("type").asString()))
                .isNotEmpty()
                .containsOnly("case");
        assertThat(
                        found.get("facets")
                                .get("year")
                                .valueStream()
                                .map(y -> y.get("label").asString()))
                .contains("2020", "2022");
    }

    @Test
    void lists_hold_everything_and_each_item_has_its_own_address() throws Exception {
        var catalogue = RunningApplication.bean(Catalogues.class).current();

        assertThat(read("modules").get("total").asInt()).isEqualTo(catalogue.modules().size());
        assertThat(read("cases?size=500").get("items").size()).isEqualTo(catalogue.cases().size());
        var actors = read("actors?size=500").get("items");
        assertThat(actors.size()).isEqualTo(catalogue.actors().size());
        for (var actor : actors) {
            assertThat(get("actors/" + actor.get("id").asString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void pages_of_a_list_follow_each_other() throws Exception {
        var first = read("actors?size=10");
        var second = read("actors?size=10&page=2");

        assertThat(first.get("items").size()).isEqualTo(10);
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "search, 400",
        "search?q=%20, 400",
        "search?q=x&lang=fr, 400",
        "search?q=x&type=person, 400",
        "search?q=x&region=mars, 400",
        "search?q=x&theme=nothing, 400",
        "search?q=x&role=clown, 400",
        "search?q=x&year=1066, 400",
        "search?q=x&sort=luck, 400",
        "search?q=x&page=0, 400",
        "search?q=x&page=two, 400",
        "search?q=x&size=501, 400",
        "actors?size=0, 400",
        "cases/unknown, 404",
        "modules/unknown, 404",
        "actors/unknown, 404",
        "elsewhere, 404"
    })
    void what_cannot_be_answered_is_refused_with_a_problem_document(String path, int status)
            throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json.readTree(response.body()).get("detail").asString()).isNotBlank();
    }

    @Test
    void a_problem_is_said_in_the_asked_language() throws Exception {
        assertThat(get("search?q=%20&lang=en").body()).contains("Say in q");
        assertThat(get("search?q=%20&lang=nl").body()).contains("Zeg in q");
    }

    @Test
    void the_description_names_every_address() throws Exception {
        assertThat(read("openapi.json").get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/search",
                        "/api/v1/modules",
                        "/api/v1/modules/{id}",
                        "/api/v1/cases",
                        "/api/v1/cases/{id}",
                        "/api/v1/actors",
                        "/api/v1/actors/{id}");
    }

    private JsonNode read(String path) throws Exception {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return json.readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var address = URI.create(RunningApplication.address() + "/api/v1/" + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
