package welvaren.search;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.Metrics;
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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.search.SearchHit.Place;
import welvaren.search.Snippets.Snippet;

/// Finds units, worksheets, cases, actors and terms. What the viewer may not see is not found, not
/// counted and not suggested.
@Component
public class Search {

    private static final String TIMED = "welvaren.search";
    private static final int MOST_VALUES = 200;
    private static final int SUGGESTIONS_OF_A_KIND = 4;

    private final Searchers searchers;
    private final IndexKeeper keeper;

    Search(Searchers searchers, IndexKeeper keeper) {
        this.searchers = searchers;
        this.keeper = keeper;
    }

    /// @throws SearchUnavailable in the first seconds of an installation
    public SearchAnswer find(SearchRequest request, Viewer viewer) {
        return Metrics.timer(TIMED)
                .record(() ->
                        searchers.with((searcher, analysis) ->
                                new Finding(searcher, analysis, request, viewer).answer()));
    }

    /// Titles and names that begin as typed, a few of each kind; a kind with none is missing.
    public Map<FindableRef.Kind, List<Suggestion>> suggest(
            String prefix, Language language, Viewer viewer) {
        return searchers.with((searcher, analysis) -> {
            var words = SearchWords.of(prefix, analysis, searcher.getIndexReader());
            var suggestions =
                    new EnumMap<FindableRef.Kind, List<Suggestion>>(FindableRef.Kind.class);
            for (var kind : FindableRef.Kind.values()) {
                var found = suggestions(searcher, words, kind, language, viewer);
                if (!found.isEmpty()) {
                    suggestions.put(kind, found);
                }
            }
            return suggestions;
        });
    }

    private static List<Suggestion> suggestions(
            FacetedSearcher searcher,
            SearchWords words,
            FindableRef.Kind kind,
            Language language,
            Viewer viewer)
            throws IOException {
        var query =
                new BooleanQuery.Builder()
                        .add(words.beginning(language), Occur.MUST)
                        .add(
                                new TermQuery(new Term(FindableDocument.KIND, kind.word())),
                                Occur.FILTER)
                        .add(visibleTo(viewer), Occur.FILTER)
                        .build();
        var order = new Sort(SortField.FIELD_SCORE, byTitle(language), byKey());
        var suggestions = new ArrayList<Suggestion>();
        for (var hit : searcher.search(query, SUGGESTIONS_OF_A_KIND, order).scoreDocs) {
            var document =
                    searcher.storedFields().document(hit.doc, FindableDocument.shownFields());
            var shown = FindableDocument.language(document, language);
            suggestions.add(
                    new Suggestion(
                            FindableDocument.ref(document),
                            shown,
                            FindableDocument.title(document, shown)));
        }
        return suggestions;
    }

    public SearchHealth health() {
        var documents =
                searchers.ready()
                        ? searchers.with((searcher, _) -> searcher.getIndexReader().numDocs())
                        : 0;
        return new SearchHealth(keeper.state(), documents, keeper.behind());
    }

    private static Query visibleTo(Viewer viewer) {
        return new TermInSetQuery(
                FindableDocument.AUDIENCE,
                Audience.of(viewer).stream()
                        .map(audience -> new BytesRef(FindableDocument.term(audience)))
                        .toList());
    }

    private static SortField byTitle(Language language) {
        return new SortField(FindableDocument.order(language), SortField.Type.STRING);
    }

    /// A thing without a year counts as of the year 0.
    private static SortField byYear() {
        return new SortField(FindableDocument.YEAR, SortField.Type.LONG, true);
    }

    private static SortField byKey() {
        return new SortField(FindableDocument.KEY, SortField.Type.STRING);
    }

    /// One request on one state of the index.
    private record Finding(
            FacetedSearcher searcher, Analysis analysis, SearchRequest request, Viewer viewer) {

        SearchAnswer answer() throws IOException {
            var facets = searcher.facets();
            if (facets == null) {
                return new SearchAnswer(0, List.of(), counts(null));
            }
            var words = SearchWords.of(request.query(), analysis, searcher.getIndexReader());
            var until = Math.min(SearchRequest.DEEPEST_HIT, (long) request.page() * request.size());
            var found =
                    new DrillSideways(searcher, FindableDocument.FACETS, facets)
                            .search(narrowed(words), null, null, (int) until, order(), false);
            return new SearchAnswer(
                    (int) found.hits.totalHits.value(),
                    hits(words, onPage(found.hits.scoreDocs)),
                    counts(found.facets));
        }

        private DrillDownQuery narrowed(SearchWords words) {
            var query =
                    new DrillDownQuery(
                            FindableDocument.FACETS,
                            new BooleanQuery.Builder()
                                    .add(
                                            request.isBlank()
                                                    ? MatchAllDocsQuery.INSTANCE
                                                    : words.query(request.language()),
                                            Occur.MUST)
                                    .add(visibleTo(viewer), Occur.FILTER)
                                    .build());
            request.chosen()
                    .forEach((facet, values) ->
                            values.forEach(value -> query.add(facet.word(), value)));
            return query;
        }

        private Sort order() {
            var title = byTitle(request.language());
            var best = request.isBlank() ? title : SortField.FIELD_SCORE;
            return switch (request.order()) {
                case RELEVANCE -> new Sort(best, byKey());
                case TITLE -> new Sort(title, byKey());
                case NEWEST -> new Sort(byYear(), best, byKey());
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
            return found.stream()
                    .map(hit ->
                            hit(
                                    requireNonNull(documents.get(hit.doc)),
                                    snippets.getOrDefault(hit.doc, Snippet.NONE)))
                    .toList();
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
                                searcher,
                                analysis,
                                language,
                                words.marks(language),
                                group.getValue()));
            }
            return snippets;
        }

        private SearchHit hit(Document document, Snippet snippet) {
            var language = FindableDocument.language(document, request.language());
            return new SearchHit(
                    FindableDocument.ref(document),
                    language,
                    FindableDocument.title(document, language),
                    snippet.marked() ? place(document, language, snippet) : Optional.empty(),
                    snippet.fragments());
        }

        private static Optional<Place> place(
                Document document, Language language, Snippet snippet) {
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
}
