package welvaren.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import welvaren.finding.Facet;
import welvaren.language.Language;
import welvaren.search.SearchHit.Place;
import welvaren.search.Snippets.Snippet;

/// One request on one state of the index.
///
/// @param visible what the asking person may find
record Finding(FacetedSearcher searcher, Analysis analysis, SearchRequest request, Query visible) {

    SearchAnswer answer() throws IOException {
        var words = SearchWords.of(request.query(), analysis, new Vocabulary(searcher, visible));
        var asked = searcher.rewrite(asked(words));
        var found = found(asked);
        var counts = new FacetCounts(searcher, found, request.chosen());
        var total = counts.narrowed().size();
        return new SearchAnswer(
                total,
                total == 0 ? List.of() : hits(words, onPage(best(asked).scoreDocs)),
                counts.all(),
                correction(words));
    }

    /// Whatever is chosen.
    private DocumentSet found(Query asked) throws IOException {
        var found = DocumentSet.matching(asked, searcher);
        return visible instanceof MatchAllDocsQuery
                ? found
                : found.and(DocumentSet.matching(searcher.rewrite(visible), searcher));
    }

    /// Looks no further than anybody reads: they are counted elsewhere.
    private TopDocs best(Query asked) throws IOException {
        var until = Math.min(SearchRequest.DEEPEST_HIT, (long) request.page() * request.size());
        var documents = Math.max(1, searcher.getIndexReader().maxDoc());
        return searcher.search(
                narrowed(asked),
                new TopFieldCollectorManager(order(), (int) Math.min(until, documents), 1));
    }

    private Optional<Correction> correction(SearchWords words) throws IOException {
        if (words.words().stream().allMatch(SearchWord::known) || request.page() > 1) {
            return Optional.empty();
        }
        var within = narrowed(MatchAllDocsQuery.INSTANCE);
        return new Spelling(searcher, analysis, visible, within).of(request.query());
    }

    private Query asked(SearchWords words) {
        return request.isBlank() ? MatchAllDocsQuery.INSTANCE : words.query(request.language());
    }

    private Query narrowed(Query asked) {
        var query = new BooleanQuery.Builder().add(asked, Occur.MUST).add(visible, Occur.FILTER);
        request.chosen()
                .forEach((facet, values) -> {
                    if (!values.isEmpty()) {
                        query.add(having(facet, values), Occur.FILTER);
                    }
                });
        return query.build();
    }

    private static Query having(Facet facet, Set<String> values) {
        return new TermInSetQuery(
                FindableDocument.facet(facet), values.stream().map(BytesRef::new).toList());
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
            documents.put(hit.doc, stored.document(hit.doc, FindableDocument.keptFields()));
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
                                        toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
                                document,
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
}
