package welvaren.search;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import welvaren.finding.Audience;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.finding.Findable.Passage;
import welvaren.finding.FindableRef;
import welvaren.finding.ShippedFindables;
import welvaren.language.Language;
import welvaren.language.Translations;
import welvaren.person.Viewer;

/// An index of things that a test puts on it, and a search in it.
final class Shelf implements AutoCloseable {

    private static final Sort BEST_FIRST =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(FindableDocument.KEY, SortField.Type.STRING));

    /// The content that comes with the product, for all tests that ask it: it takes some seconds.
    private static final class ShippedThings {
        static final List<Findable> ALL = ShippedFindables.all();
    }

    private static final class Shipped {
        static final Shelf SHELF = new Shelf(temporary()).put(ShippedThings.ALL);

        private static Path temporary() {
            try {
                return Files.createTempDirectory(Path.of("target"), "shipped");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final LiveIndex index;
    private final Searchers searchers = new Searchers();

    Shelf(Path folder) {
        try {
            index = LiveIndex.create(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Findable> shippedThings() {
        return ShippedThings.ALL;
    }

    /// Not to be closed or changed.
    static Shelf shipped() {
        return Shipped.SHELF;
    }

    Shelf put(Findable... findables) {
        return put(List.of(findables));
    }

    Shelf put(List<Findable> findables) {
        try {
            for (var findable : findables) {
                index.put(findable);
            }
            index.refresh();
            searchers.use(index);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As an index follows what can be found; says how many documents it wrote.
    int follow(Stream<Findable> all) throws IOException {
        var changed = index.follow(all);
        index.refresh();
        searchers.use(index);
        return changed;
    }

    /// What would be offered for these words to who finds everything.
    Optional<Correction> correction(String words) {
        return searchers.with((searcher, analysis) ->
                new Spelling(
                                searcher,
                                analysis,
                                MatchAllDocsQuery.INSTANCE,
                                MatchAllDocsQuery.INSTANCE)
                        .of(words));
    }

    Search search(IndexKeeper keeper) {
        return new Search(searchers, keeper);
    }

    /// The first ones found, in their order, without what else an answer has: many times as fast.
    List<FindableRef> ranked(String query, Language language, int most) {
        return searchers.with((searcher, analysis) -> {
            var asked =
                    SearchWords.of(
                                    query,
                                    analysis,
                                    new Vocabulary(searcher, MatchAllDocsQuery.INSTANCE))
                            .query(language);
            var stored = searcher.storedFields();
            var refs = new ArrayList<FindableRef>();
            for (var hit : searcher.search(asked, most, BEST_FIRST).scoreDocs) {
                refs.add(
                        FindableDocument.ref(
                                stored.document(hit.doc, FindableDocument.shownFields())));
            }
            return refs;
        });
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    static SearchRequest words(String query, Language language) {
        return new SearchRequest(query, language, Map.of(), 1, 20);
    }

    static Thing study(String key) {
        return new Thing(FindableRef.caseStudy(key));
    }

    static Thing actor(String key) {
        return new Thing(FindableRef.actor(key));
    }

    static Thing unit(String key) {
        return new Thing(new FindableRef(FindableRef.Kind.UNIT, key));
    }

    static List<String> keys(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.ref().key()).toList();
    }

    static List<String> found(Search search, String query) {
        return keys(search.find(words(query, Language.NL), Viewer.ANONYMOUS));
    }

    /// A findable in the making.
    record Thing(
            FindableRef ref,
            Map<Language, Findable.Text> texts,
            List<String> names,
            List<String> acronyms,
            Map<Facet, Set<String>> facets,
            Audience audience) {

        Thing(FindableRef ref) {
            this(
                    ref,
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of(Facet.TYPE, Set.of(ref.kind().word())),
                    Audience.EVERYBODY);
        }

        Thing dutch(String title, String... passages) {
            return with(Language.NL, title, passages);
        }

        Thing english(String title, String... passages) {
            return with(Language.EN, title, passages);
        }

        /// Each passage under a part `p1`, `p2`, … after the top.
        private Thing with(Language language, String title, String... passages) {
            var all = new ArrayList<Passage>();
            for (var i = 0; i < passages.length; i++) {
                var part = i == 0 ? Optional.<String>empty() : Optional.of("p" + i);
                all.add(new Passage(part, part.map(key -> "Heading " + key), passages[i]));
            }
            return new Thing(
                    ref,
                    merged(texts, language, new Findable.Text(title, all, List.of())),
                    names,
                    acronyms,
                    facets,
                    audience);
        }

        Thing named(String... others) {
            return new Thing(ref, texts, List.of(others), acronyms, facets, audience);
        }

        Thing acronym(String acronym) {
            return new Thing(ref, texts, names, List.of(acronym), facets, audience);
        }

        Thing with(Facet facet, Set<String> values) {
            return new Thing(ref, texts, names, acronyms, merged(facets, facet, values), audience);
        }

        Thing onlyFor(Audience other) {
            return new Thing(ref, texts, names, acronyms, facets, other);
        }

        Findable findable() {
            return new Findable(ref, new Translations<>(texts), names, acronyms, facets, audience);
        }

        private static <K, V> Map<K, V> merged(Map<K, V> map, K key, V value) {
            return Stream.concat(map.entrySet().stream(), Stream.of(Map.entry(key, value)))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last));
        }
    }
}
