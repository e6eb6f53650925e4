package welvaren.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import welvaren.finding.Facet;
import welvaren.language.Language;
import welvaren.search.SearchHit.Place;
import welvaren.search.Snippets.Snippet;

/// One request on one state of the index.
///
/// @param visible what the asking person may find
record Finding(FacetedSearcher searcher, Analysis analysis, SearchRequest request, Query visible) {

    private static final int MOST_VALUES = 200;

    SearchAnswer answer() throws IOException {
        var facets = searcher.facets();
        if (facets == null) {
            return new SearchAnswer(0, List.of(), counts(null), Optional.empty());
        }
        var words = SearchWords.of(request.query(), analysis, new Vocabulary(searcher, visible));
        var found =
                new DrillSideways(searcher, FindableDocument.FACETS, facets)
                        .search(narrowed(asked(words)), best());
        var hits = found.collectorResult;
        return new SearchAnswer(
                (int) hits.totalHits.value(),
                hits(words, onPage(hits.scoreDocs)),
                counts(found.facets),
                correction());
    }

    /// Counts no further than anybody reads.
    private TopFieldCollectorManager best() {
        var until = Math.min(SearchRequest.DEEPEST_HIT, (long) request.page() * request.size());
        var documents = Math.max(1, searcher.getIndexReader().maxDoc());
        return new TopFieldCollectorManager(
                order(), (int) Math.min(until, documents), SearchAnswer.MOST_COUNTED);
    }

    private Optional<Correction> correction() throws IOException {
        if (request.isBlank() || request.page() > 1) {
            return Optional.empty();
        }
        var within = narrowed(MatchAllDocsQuery.INSTANCE);
        return new Spelling(searcher, analysis, visible, within).of(request.query());
    }

    private Query asked(SearchWords words) {
        return request.isBlank() ? MatchAllDocsQuery.INSTANCE : words.query(request.language());
    }

    private DrillDownQuery narrowed(Query asked) {
        var query =
                new DrillDownQuery(
                        FindableDocument.FACETS,
                        new BooleanQuery.Builder()
                                .add(asked, Occur.MUST)
                                .add(visible, Occur.FILTER)
                                .build());
        request.chosen()
                .forEach(
                        (facet, values) -> values.forEach(value -> query.add(facet.word(), value)));
        return query;
    }

    /// The key decides among equals, so that no hit is on two pages and none is on neither.
    private Sort order() {
        var title = Order.byTitle(request.language());
        var best = request.isBlank() ? title : SortField.FIELD_SCORE;
        return switch (request.order()) {
            case RELEVANCE -> new Sort(best, Order.byKey());
            case TITLE -> new Sort(title, Order.byKey());
            case NEWEST -> new Sort(Order.byYear(), best, Order.byKey());
        };
    }

    private List<ScoreDoc> onPage(ScoreDoc[] hits) {
        var from = (request.page() - 1L) * request.size();
        return Arrays.stream(hits).skip(from).limit(request.size()).toList();
    }

    private List<SearchHit> hits(SearchWords words, List<ScoreDoc> found) throws IOException {
        var documents = new HashMap<Integer, Document>();
        var stored = searcher.storedFields();
        for (var hit : found) {
            documents.put(hit.doc, stored.document(hit.doc, FindableDocument.shownFields()));
        }
        var snippets = snippets(words, documents);
        var reasons = new Reasons(searcher, analysis, words, request);
        var hits = new ArrayList<SearchHit>();
        for (var hit : found) {
            var document = requireNonNull(documents.get(hit.doc));
            var snippet = snippets.getOrDefault(hit.doc, Snippet.NONE);
            hits.add(hit(hit.doc, document, snippet, reasons));
        }
        return hits;
    }

    private Map<Integer, Snippet> snippets(SearchWords words, Map<Integer, Document> documents)
            throws IOException {
        var byLanguage =
                documents.entrySet().stream()
                        .collect(
                                groupingBy(
                                        hit ->
                                                FindableDocument.language(
                                                        hit.getValue(), request.language()),
                                        mapping(Map.Entry::getKey, toList())));
        var snippets = new HashMap<Integer, Snippet>();
        for (var group : byLanguage.entrySet()) {
            var language = group.getKey();
            snippets.putAll(
                    Snippets.of(
                            searcher, analysis, language, words.marks(language), group.getValue()));
        }
        return snippets;
    }

    private SearchHit hit(int number, Document document, Snippet snippet, Reasons reasons)
            throws IOException {
        var language = FindableDocument.language(document, request.language());
        var title = FindableDocument.title(document, language);
        var told =
                reasons.of(
                        new Reasons.Shown(
                                number,
                                language,
                                title,
                                snippet.fragments(),
                                FindableDocument.names(document),
                                FindableDocument.headings(document, language)));
        return new SearchHit(
                FindableDocument.ref(document),
                language,
                title,
                snippet.marked() ? place(document, language, snippet) : Optional.empty(),
                snippet.fragments(),
                told.why(),
                told.missing());
    }

    private static Optional<Place> place(Document document, Language language, Snippet snippet) {
        return FindableDocument.place(document, language, snippet.passage());
    }

    private Map<Facet, List<FacetValue>> counts(@Nullable Facets facets) throws IOException {
        var counts = new EnumMap<Facet, List<FacetValue>>(Facet.class);
        for (var facet : Facet.values()) {
            counts.put(facet, facets == null ? List.of() : counts(facets, facet));
        }
        return counts;
    }

    private static List<FacetValue> counts(Facets facets, Facet facet) throws IOException {
        var found = facets.getTopChildren(MOST_VALUES, facet.word());
        return found == null
                ? List.of()
                : Arrays.stream(found.labelValues)
                        .map(value -> new FacetValue(value.label, value.value.intValue()))
                        .sorted(FacetValue.MOST_FIRST)
                        .toList();
    }
}
