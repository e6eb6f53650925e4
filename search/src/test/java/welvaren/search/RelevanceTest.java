package welvaren.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import welvaren.finding.Findable;
import welvaren.finding.FindableRef;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// How well the search finds what people mean, over the content that comes with the product. The
/// queries were judged by somebody who did not write the search; those in `queries-held` were not
/// looked at when it was tuned.
///
/// Figures by kind of query are written to `search/target/relevance.txt`, and beside them those of
/// what one gets elsewhere; `-Dwelvaren.relevance.trigrams=true` for PostgreSQL's trigrams as well.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

    private static final int SHOWN = 10;
    private static final int FIRST = 5;

    private static final String LUCENE = "Lucene's DutchAnalyzer, BM25";
    private static final String POSTGRES =
            "PostgreSQL's full text search for Dutch, any word, ts_rank_cd";

    /// These read all text for each query, which takes some minutes.
    private static final boolean WITH_TRIGRAMS = Boolean.getBoolean("welvaren.relevance.trigrams");

    private final List<Findable> things = Shelf.shippedThings();
    private StockDutch lucene;
    private StockPostgres postgres;

    @BeforeAll
    void index() throws IOException, SQLException {
        lucene = new StockDutch(things);
        postgres = new StockPostgres(things);
    }

    @AfterAll
    void close() throws IOException {
        lucene.close();
    }

    @Test
    void people_find_what_they_mean_among_the_first() throws IOException {
        var search = Shelf.shipped().search(null);
        var tuned = figures("queries", query -> found(search, query));
        var held = figures("queries-held", query -> found(search, query));
        var others = others("queries");
        Files.writeString(
                Path.of("target/relevance.txt"),
                table("Welvaren, tuned on", tuned)
                        + table("Welvaren, not looked at", held)
                        + tables("tuned on", others)
                        + tables("not looked at", others("queries-held")));

        assertThat(total(tuned).recall()).isGreaterThan(0.80);
        assertThat(total(tuned).reciprocal()).isGreaterThan(0.95);
        assertThat(total(tuned).gain()).isGreaterThan(0.855);
        assertThat(total(held).recall()).isGreaterThan(0.81);
        assertThat(total(held).reciprocal()).isGreaterThan(0.95);
        for (var other : List.of(LUCENE, POSTGRES)) {
            assertThat(total(tuned).recall())
                    .isGreaterThan(total(others.get(other)).recall() + 0.15);
        }
    }

    /// What one gets elsewhere without any work of one's own.
    private Map<String, Map<String, Figures>> others(String list) {
        var others = new LinkedHashMap<String, Map<String, Figures>>();
        others.put(LUCENE, figures(list, query -> lucene.found(query.text(), SHOWN)));
        others.put(POSTGRES, figures(list, query -> postgres.foundByWords(query.text(), SHOWN)));
        if (WITH_TRIGRAMS) {
            others.put(
                    "PostgreSQL's trigrams, word_similarity",
                    figures(list, query -> postgres.foundByTrigrams(query.text(), SHOWN)));
        }
        return others;
    }

    private static String tables(String queries, Map<String, Map<String, Figures>> all) {
        return all.entrySet().stream()
                .map(one -> table(one.getKey() + ", " + queries, one.getValue()))
                .collect(joining());
    }

    private static List<String> found(Search search, Query query) {
        var request = new SearchRequest(query.text(), query.language(), Map.of(), 1, SHOWN);
        return search.find(request, Viewer.ANONYMOUS).hits().stream()
                .map(hit -> path(hit.ref()))
                .toList();
    }

    static String path(FindableRef ref) {
        return ref.kind().word() + "/" + ref.key();
    }

    /// @param judged how good each document is: 2 is what she looks for, 1 is useful
    private record Query(
            String kind, Language language, String text, Map<String, Integer> judged) {}

    /// Of documents that cannot be found yet nothing is asked.
    private List<Query> queries(String list) {
        var there = things.stream().map(thing -> path(thing.ref())).collect(toSet());
        var kinds = Stream.of(FindableRef.Kind.values()).map(FindableRef.Kind::word).toList();
        var queries = new ArrayList<Query>();
        for (var row : Lists.rows("queries/" + list)) {
            var judged = new LinkedHashMap<String, Integer>();
            for (var judgement : row.get(3).split(" ")) {
                var path = judgement.split("=")[0];
                if (kinds.contains(path.split("/")[0])) {
                    assertThat(there).contains(path);
                    judged.put(path, Integer.parseInt(judgement.split("=")[1]));
                }
            }
            if (!judged.isEmpty()) {
                var language = Language.ofTag(row.get(1)).orElseThrow();
                queries.add(new Query(row.get(0), language, row.get(2), judged));
            }
        }
        return queries;
    }

    /// @param recall of the first five, as far as five can hold them
    /// @param reciprocal of the rank of the first good one among ten
    /// @param gain nDCG of the first ten
    private record Figures(int queries, double recall, double reciprocal, double gain) {

        static Figures mean(List<Figures> all) {
            return new Figures(
                    all.size(),
                    all.stream().mapToDouble(Figures::recall).average().orElse(0),
                    all.stream().mapToDouble(Figures::reciprocal).average().orElse(0),
                    all.stream().mapToDouble(Figures::gain).average().orElse(0));
        }
    }

    private Map<String, Figures> figures(String list, Function<Query, List<String>> search) {
        var byKind = new TreeMap<String, Figures>();
        var all = new ArrayList<Figures>();
        queries(list).stream()
                .collect(groupingBy(Query::kind))
                .forEach((kind, queries) -> {
                    var each =
                            queries.stream().map(query -> one(query, search.apply(query))).toList();
                    byKind.put(kind, Figures.mean(each));
                    all.addAll(each);
                });
        byKind.put("total", Figures.mean(all));
        return byKind;
    }

    private static Figures total(Map<String, Figures> figures) {
        return figures.get("total");
    }

    private static Figures one(Query query, List<String> found) {
        var judged = query.judged();
        var good = found.stream().limit(FIRST).filter(judged::containsKey).count();
        var first = found.stream().filter(judged::containsKey).findFirst();
        var ideal = judged.values().stream().sorted((a, b) -> b - a).limit(SHOWN).toList();
        var got = found.stream().map(path -> judged.getOrDefault(path, 0)).toList();
        return new Figures(
                1,
                (double) good / Math.min(FIRST, judged.size()),
                first.map(path -> 1.0 / (found.indexOf(path) + 1)).orElse(0.0),
                gain(got) / gain(ideal));
    }

    private static double gain(List<Integer> grades) {
        var gain = 0.0;
        for (var i = 0; i < grades.size(); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    private static String table(String name, Map<String, Figures> figures) {
        var table =
                new StringBuilder(name).append("\nkind             queries  R@5    MRR    nDCG\n");
        figures.forEach((kind, of) ->
                table.append(
                        "%-16s %7d  %.3f  %.3f  %.3f%n"
                                .formatted(
                                        kind,
                                        of.queries(),
                                        of.recall(),
                                        of.reciprocal(),
                                        of.gain())));
        return table.append("\n").toString();
    }
}
