package welvaren.ui.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import welvaren.content.Catalogue;
import welvaren.content.Catalogues;
import welvaren.content.Vocabulary;
import welvaren.finding.Facet;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.search.Correction;
import welvaren.search.Order;
import welvaren.search.Reason;
import welvaren.search.Search;
import welvaren.search.SearchAnswer;
import welvaren.search.SearchHit;
import welvaren.search.SearchRequest;
import welvaren.ui.language.Messages;

/// The search of the pages, for programs. Only what everybody may see.
@RestController
class SearchController {

    /// What was found.
    ///
    /// @param total of all pages, exact as long as there are not more
    /// @param more whether there are more than the total says
    /// @param didYouMean the question in another spelling, when it has a word that nothing has
    record Found(
            String query,
            int total,
            boolean more,
            Optional<String> didYouMean,
            List<Hit> hits,
            Map<String, List<Value>> facets) {}

    /// @param url a path of this site
    /// @param snippet plain text
    /// @param lang the language of title and snippet
    /// @param why it was found where it does not show what was asked
    /// @param missing words of the question that it does not have
    record Hit(
            String type,
            String id,
            String title,
            String url,
            String snippet,
            String lang,
            List<Why> why,
            List<String> missing) {}

    /// @param way `part` of a longer word, `apart` as words of its own, another `form`, nearest
    ///   `spelling`, other `name`, text in the other `language`, another word for the `subject`
    record Why(String way, String asked, String found) {}

    /// A value that results can be narrowed by, and how many have it.
    record Value(String value, String label, int count) {}

    private final Search search;
    private final Catalogues catalogues;

    SearchController(Search search, Catalogues catalogues) {
        this.search = search;
        this.catalogues = catalogues;
    }

    @GetMapping("/api/v1/search")
    Found search(
            @RequestParam String q,
            @RequestParam(defaultValue = "nl") String lang,
            @ParameterObject Narrowing narrowing,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = Page.FIRST) int page,
            @RequestParam(defaultValue = Page.USUAL_SIZE) int size) {
        if (q.isBlank()) {
            throw new BadRequest("api.blank-query");
        }
        var language = Asked.language(lang);
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        narrowing.byFacet().forEach((facet, values) -> choose(chosen, facet, values));
        var order =
                Order.ofWord(sort)
                        .orElseThrow(() -> new BadRequest("api.unknown-value", "sort", sort));
        var asked = new Page(page, size);
        var request = new SearchRequest(q, language, chosen, order, asked.number(), asked.size());
        return found(q, search.find(request, Viewer.ANONYMOUS), language);
    }

    private void choose(Map<Facet, Set<String>> chosen, Facet facet, List<String> asked) {
        if (!asked.isEmpty()) {
            chosen.put(facet, Asked.known(facet.word(), asked, known(facet)));
        }
    }

    private Set<String> known(Facet facet) {
        var vocabulary = catalogues.current().vocabulary();
        return switch (facet) {
            case TYPE ->
                    Arrays.stream(FindableRef.Kind.values())
                            .map(FindableRef.Kind::word)
                            .collect(Collectors.toSet());
            case REGION -> vocabulary.labels(Vocabulary.Kind.REGION).keySet();
            case THEME -> vocabulary.labels(Vocabulary.Kind.THEME).keySet();
            case SECTOR -> vocabulary.labels(Vocabulary.Kind.SECTOR).keySet();
            case GROUP -> vocabulary.labels(Vocabulary.Kind.GROUP).keySet();
            case ROLE -> vocabulary.labels(Vocabulary.Kind.DOMAIN).keySet();
            case LANGUAGE ->
                    Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toSet());
            case YEAR ->
                    catalogues.current().cases().stream()
                            .flatMap(study -> study.year().stream())
                            .collect(Collectors.toSet());
            case MODULE ->
                    catalogues.current().modules().stream()
                            .map(module -> module.key())
                            .collect(Collectors.toSet());
        };
    }

    private Found found(String query, SearchAnswer answer, Language language) {
        var facets = new LinkedHashMap<String, List<Value>>();
        answer.facets()
                .forEach((facet, values) ->
                        facets.put(
                                facet.word(),
                                values.stream()
                                        .map(value ->
                                                new Value(
                                                        value.value(),
                                                        label(facet, value.value(), language),
                                                        value.count()))
                                        .toList()));
        var hits = answer.hits().stream().map(SearchController::hit).toList();
        return new Found(
                query,
                Math.min(answer.total(), SearchAnswer.MOST_COUNTED),
                answer.isMany(),
                answer.correction().map(Correction::query),
                hits,
                facets);
    }

    private static Hit hit(SearchHit hit) {
        var snippet = hit.snippet().stream().map(part -> part.text()).collect(Collectors.joining());
        return new Hit(
                hit.ref().kind().word(),
                hit.ref().key(),
                hit.title(),
                Paths.of(hit.ref()) + hit.place().map(place -> "#" + place.part()).orElse(""),
                snippet,
                hit.language().tag(),
                hit.why().stream().map(SearchController::why).toList(),
                hit.missing());
    }

    private static Why why(Reason reason) {
        return new Why(reason.way().word(), reason.typed(), reason.found());
    }

    private String label(Facet facet, String value, Language language) {
        var catalogue = catalogues.current();
        var vocabulary = catalogue.vocabulary();
        return switch (facet) {
            case TYPE -> Messages.in(language, "type." + value);
            case THEME -> vocabulary.label(Vocabulary.Kind.THEME, value, language);
            case REGION -> vocabulary.label(Vocabulary.Kind.REGION, value, language);
            case SECTOR -> vocabulary.label(Vocabulary.Kind.SECTOR, value, language);
            case GROUP -> vocabulary.label(Vocabulary.Kind.GROUP, value, language);
            case ROLE -> vocabulary.label(Vocabulary.Kind.DOMAIN, value, language);
            case LANGUAGE -> Messages.in(language, "facet.language." + value);
            case YEAR -> value;
            case MODULE -> moduleTitle(catalogue, value, language);
        };
    }

    /// Cases take their colour from modules that may not be written yet.
    private static String moduleTitle(Catalogue catalogue, String key, Language language) {
        return catalogue.module(key).map(module -> module.text().in(language).title()).orElse(key);
    }
}
