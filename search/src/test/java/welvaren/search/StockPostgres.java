package welvaren.search;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import welvaren.finding.Findable;
import welvaren.testing.TestDatabase;

/// What PostgreSQL finds without any work of one's own. Its full text search for Dutch gets titles
/// and names above the text, and any of the words: all of them would find nothing for most
/// sentences. Its trigrams get the same text as it is.
final class StockPostgres {

    private static final String ANY_WORD =
            """
            select path from thing, (select
                replace(plainto_tsquery('dutch', ?)::text, ' & ', ' | ')::tsquery as asked) as query
            where words @@ asked
            order by ts_rank_cd(words, asked) desc, path
            limit ?
            """;

    private static final String TRIGRAMS =
            "select path from thing order by word_similarity(?, said) desc, path limit ?";

    private final DataSource database = TestDatabase.only().empty();

    StockPostgres(List<Findable> things) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm");
            statement.execute(
                    "create table thing (path text primary key, said text, words tsvector)");
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into thing values (?, ?,
                                setweight(to_tsvector('dutch', ?), 'A')
                                    || setweight(to_tsvector('dutch', ?), 'B'))
                            """)) {
                for (var thing : things) {
                    insert.setString(1, RelevanceTest.path(thing.ref()));
                    insert.setString(2, titles(thing) + "\n" + text(thing));
                    insert.setString(3, titles(thing));
                    insert.setString(4, text(thing));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static String titles(Findable thing) {
        var titles = thing.text().byLanguage().values().stream().map(Findable.Text::title);
        return Stream.of(titles, thing.names().stream(), thing.acronyms().stream())
                .flatMap(some -> some)
                .collect(joining("\n"));
    }

    private static String text(Findable thing) {
        return thing.text().byLanguage().values().stream()
                .flatMap(text -> text.passages().stream())
                .map(passage -> passage.heading().orElse("") + "\n" + passage.text())
                .collect(joining("\n"));
    }

    List<String> foundByWords(String typed, int most) {
        return found(ANY_WORD, typed, most);
    }

    List<String> foundByTrigrams(String typed, int most) {
        return found(TRIGRAMS, typed, most);
    }

    private List<String> found(String question, String typed, int most) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(question)) {
            select.setString(1, typed);
            select.setInt(2, most);
            var paths = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    paths.add(rows.getString(1));
                }
            }
            return paths;
        } catch (SQLException e) {
            throw new IllegalStateException(typed, e);
        }
    }
}
