package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import welvaren.change.Bookmark;
import welvaren.finding.Facet;
import welvaren.finding.Findable;
import welvaren.language.Language;
import welvaren.person.Viewer;

/// Measures what searching costs: processor time of its thread, in one process, on one index, the
/// ways to compare by turns.
///
/// - `make NUMBER FOLDER` makes an index of so many generated things, and questions for it;
/// - `measure FOLDER [postgres]` asks them, once per round: as people ask, and as a bare search of
///   Lucene that is given the finished query; then suggestions; then the same words in PostgreSQL.
final class SearchDrill {

    private static final int QUESTIONS = 2_000;
    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 1;
    private static final int MOST = Integer.getInteger("welvaren.search.questions", 2_000);
    private static final int HITS = 10;
    private static final int ASKED_OF_POSTGRES = 100;
    private static final int TICKS_PER_SECOND = 100;

    private SearchDrill() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[arguments[0].equals("make") ? 2 : 1]);
        if (arguments[0].equals("make")) {
            make(Integer.parseInt(arguments[1]), folder);
        } else {
            new Measuring(folder).run(arguments.length > 2);
        }
    }

    private static void make(int number, Path folder) throws IOException {
        var things = new GeneratedThings(2026);
        var source = 0L;
        var before = cpu();
        var index = LiveIndex.create(Files.createDirectories(folder.resolve("index")));
        for (var i = 0; i < number; i++) {
            var thing = things.thing(i);
            source += text(thing).getBytes(UTF_8).length;
            index.put(thing);
        }
        index.commit(new LiveIndex.Holding(new Bookmark(new UUID(0, 0), "1:1:"), "generated"));
        var seconds = (cpu() - before) / 1e9;
        index.close();
        Files.writeString(folder.resolve("source"), number + " " + source);
        Files.write(folder.resolve("questions"), questions(things));
        System.out.printf(
                "%,d things: %.1f MB of text, index of %.1f MB (%.2f times), made in %.0f s of"
                        + " processor time (%,.0f things a second)%n",
                number,
                source / 1e6,
                size(folder.resolve("index")) / 1e6,
                (double) size(folder.resolve("index")) / source,
                seconds,
                number / seconds);
    }

    private static String text(Findable thing) {
        return Stream.concat(
                        thing.text().byLanguage().values().stream()
                                .flatMap(text ->
                                        Stream.concat(
                                                Stream.of(text.title()),
                                                text.passages().stream()
                                                        .map(passage ->
                                                                passage.heading().orElse("")
                                                                        + "\n"
                                                                        + passage.text()))),
                        Stream.of(thing.facets().toString()))
                .collect(joining("\n"));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /// Half of one to three words, a fifth half typed, the rest mistyped or words behind each
    /// other; one in two narrowed by a kind.
    private static List<String> questions(GeneratedThings things) {
        var random = new Random(7);
        var typos = new Typos(random);
        var questions = new ArrayList<String>();
        while (questions.size() < QUESTIONS) {
            var kind = random.nextInt(100);
            if (kind < 50) {
                var words = new ArrayList<String>();
                for (var i = random.nextInt(3); i >= 0; i--) {
                    words.add(word(things));
                }
                questions.add("words\t" + String.join(" ", words));
            } else if (kind < 70) {
                var word = word(things);
                questions.add("begun\t" + word.substring(0, Math.max(3, word.length() - 3)));
            } else if (kind < 85) {
                questions.add("mistyped\t" + typos.in(word(things), typos.anySlip()));
            } else {
                questions.add("phrase\t" + String.join(" ", things.piece(Language.NL, 4)));
            }
        }
        return questions;
    }

    private static String word(GeneratedThings things) {
        while (true) {
            var word = things.piece(Language.NL, 1).getFirst().replaceAll("\\P{L}", "");
            if (word.length() > 3 && !StopWords.contains(word)) {
                return word;
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private record Question(String kind, String words, SearchRequest request) {

        static Question of(String line, int number) {
            var columns = line.split("\t");
            Map<Facet, Set<String>> chosen =
                    number % 2 == 0 ? Map.of() : Map.of(Facet.TYPE, Set.of("case"));
            return new Question(
                    columns[0],
                    columns[1],
                    new SearchRequest(columns[1], Language.NL, chosen, 1, HITS));
        }
    }

    /// Nanoseconds, of each question in each round.
    private record Times(List<Long> all) {

        Times() {
            this(new ArrayList<>());
        }

        double mean() {
            return all.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
        }

        double percentile(int percent) {
            var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percent / 100] / 1e6;
        }

        @Override
        public String toString() {
            return "mean %.3f, median %.3f, p95 %.3f, p99 %.3f ms"
                    .formatted(mean(), percentile(50), percentile(95), percentile(99));
        }
    }

    /// @param asked as people ask
    /// @param query the part of it that makes a query of words
    /// @param bare Lucene's search with that query
    private record Figures(Times asked, Times query, Times bare) {

        Figures() {
            this(new Times(), new Times(), new Times());
        }

        void add(long one, long made, long searched) {
            asked.all().add(one);
            query.all().add(made);
            bare.all().add(searched);
        }

        @Override
        public String toString() {
            return """
              as people ask:  %s
              of this, query: %s
              bare search:    %s
              ratio of means %.2f, of p95 %.2f
            """
                    .formatted(
                            asked,
                            query,
                            bare,
                            asked.mean() / bare.mean(),
                            asked.percentile(95) / bare.percentile(95));
        }
    }

    private static final class Measuring {

        private final Path folder;
        private final List<Question> questions;
        private final long heapBefore = heap();
        private final LiveIndex index;
        private final Searchers searchers = new Searchers();
        private final Search search = new Search(searchers, null);

        Measuring(Path folder) throws IOException {
            this.folder = folder;
            var lines = Files.readAllLines(folder.resolve("questions"));
            var all = new ArrayList<Question>();
            for (var i = 0; i < Math.min(MOST, lines.size()); i++) {
                all.add(Question.of(lines.get(i), i));
            }
            questions = all;
            index = LiveIndex.open(folder.resolve("index"));
            searchers.use(index);
        }

        private static long heap() {
            System.gc();
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        void run(boolean postgres) throws Exception {
            load();
            for (var i = 0; i < WARM_UPS; i++) {
                round(new TreeMap<>());
            }
            System.out.printf("Heap for searching: %.1f MB%n", (heap() - heapBefore) / 1e6);
            var byKind = new TreeMap<String, Figures>();
            for (var i = 0; i < ROUNDS; i++) {
                round(byKind);
            }
            byKind.forEach((kind, figures) -> System.out.printf("%n%s%n%s", kind, figures));
            suggestions();
            if (postgres) {
                postgres();
            }
            load();
            index.close();
        }

        private static void load() {
            System.out.printf(
                    "Load of the machine: %.1f%n",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }

        private void round(Map<String, Figures> byKind) {
            for (var question : questions) {
                var figures =
                        List.of(
                                byKind.computeIfAbsent("all questions", _ -> new Figures()),
                                byKind.computeIfAbsent(question.kind(), _ -> new Figures()));
                var asked = asked(question);
                searchers.<Void>with((searcher, analysis) -> {
                    var before = cpu();
                    var query = query(question, analysis, searcher);
                    var between = cpu();
                    searcher.search(query, HITS);
                    var after = cpu();
                    figures.forEach(one -> one.add(asked, between - before, after - between));
                    return null;
                });
            }
        }

        private long asked(Question question) {
            var before = cpu();
            search.find(question.request(), Viewer.ANONYMOUS);
            return cpu() - before;
        }

        private static Query query(Question question, Analysis analysis, FacetedSearcher searcher)
                throws IOException {
            return SearchWords.of(
                            question.words(),
                            analysis,
                            new Vocabulary(searcher, MatchAllDocsQuery.INSTANCE))
                    .query(Language.NL);
        }

        private void suggestions() {
            var times = new Times();
            for (var question : questions) {
                var typed = question.words();
                var begun =
                        typed.substring(0, Math.min(typed.length(), 1 + times.all().size() % 8));
                var before = cpu();
                search.suggest(begun, Language.NL, Viewer.ANONYMOUS);
                times.all().add(cpu() - before);
            }
            System.out.printf("%nsuggestions:      %s%n", times);
        }

        private void postgres() throws IOException, SQLException {
            var number = Integer.parseInt(Files.readString(folder.resolve("source")).split(" ")[0]);
            try (var server = EmbeddedPostgres.builder().start();
                    var connection = server.getPostgresDatabase().getConnection()) {
                fill(connection, number);
                var some =
                        questions.stream()
                                .filter(question -> question.kind().equals("words"))
                                .limit(ASKED_OF_POSTGRES)
                                .toList();
                var ours = new Times();
                for (var question : some) {
                    ours.all().add(asked(question));
                }
                askPostgres(connection, some.subList(0, 10));
                var before = processorTime(connection);
                askPostgres(connection, some);
                var theirs =
                        (processorTime(connection) - before) * 1e3 / TICKS_PER_SECOND / some.size();
                System.out.printf(
                        "%n%d questions of one to three words: Welvaren %.3f ms, PostgreSQL %.1f ms"
                                + " of its processor time: %.0f times%n",
                        some.size(), ours.mean(), theirs, theirs / ours.mean());
            }
        }

        private static void fill(Connection connection, int number) throws SQLException {
            var things = new GeneratedThings(2026);
            try (var statement = connection.createStatement();
                    var insert =
                            connection.prepareStatement(
                                    "insert into thing values (?, setweight(to_tsvector('dutch', ?), 'A')"
                                            + " || setweight(to_tsvector('dutch', ?), 'B'))")) {
                statement.execute("create table thing (id int primary key, words tsvector)");
                connection.setAutoCommit(false);
                for (var i = 0; i < number; i++) {
                    var thing = things.thing(i);
                    insert.setInt(1, i);
                    insert.setString(2, thing.text().in(Language.NL).title());
                    insert.setString(3, text(thing));
                    insert.addBatch();
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("create index on thing using gin (words)");
                statement.execute("vacuum analyze thing");
            }
        }

        private static void askPostgres(Connection connection, List<Question> questions)
                throws SQLException {
            try (var select =
                    connection.prepareStatement(
                            """
                            select id from thing, (select
                                replace(plainto_tsquery('dutch', ?)::text, ' & ', ' | ')::tsquery as asked) as query
                            where words @@ asked order by ts_rank_cd(words, asked) desc, id limit 10
                            """)) {
                for (var question : questions) {
                    select.setString(1, question.words());
                    select.executeQuery().close();
                }
            }
        }

        /// Of the server process at the other end, in ticks.
        private static long processorTime(Connection connection) throws SQLException, IOException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select pg_backend_pid()")) {
                rows.next();
                var stat = Files.readString(Path.of("/proc/" + rows.getInt(1) + "/stat"));
                var columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                return Long.parseLong(columns[11]) + Long.parseLong(columns[12]);
            }
        }
    }
}
