package welvaren.change;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class ChangeFeedTest extends StoreTest {

    private static final int WRITERS = 50;
    private static final int TRANSACTIONS_EACH = 20;

    private final ChangeFeed feed;
    private final Changes changes;
    private final TransactionTemplate inTransaction;
    private final DSLContext db;

    ChangeFeedTest(
            ChangeFeed feed,
            Changes changes,
            PlatformTransactionManager transactions,
            DSLContext db) {
        this.feed = feed;
        this.changes = changes;
        this.inTransaction = new TransactionTemplate(transactions);
        this.db = db;
    }

    @Test
    void fifty_writers_with_random_delays_are_all_heard_and_each_once() throws Exception {
        var heard = new ArrayList<Change>();
        var bookmark = feed.now();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var writing = IntStream.range(0, WRITERS).mapToObj(this::writer).map(writers::submit);
            var all = writing.toList();
            while (!all.stream().allMatch(Future::isDone)) {
                bookmark = hear(bookmark, heard);
            }
            for (var done : all) {
                done.get();
            }
        }
        hear(bookmark, heard);

        assertThat(heard.stream().collect(groupingBy(Change::ref, counting())))
                .hasSize(WRITERS * TRANSACTIONS_EACH)
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    private Runnable writer(int number) {
        return () -> {
            for (var i = 0; i < TRANSACTIONS_EACH; i++) {
                var ref = number + "-" + i;
                inTransaction.executeWithoutResult(_ -> {
                    pauseInDatabase();
                    changes.append(new Change(Change.Kind.UNIT, ref));
                    pauseInDatabase();
                });
            }
        };
    }

    private void pauseInDatabase() {
        db.fetch("select pg_sleep(?)", ThreadLocalRandom.current().nextDouble(0.02));
    }

    private Bookmark hear(Bookmark bookmark, List<Change> heard) {
        var news = (News.Changed) feed.since(bookmark);
        heard.addAll(news.changes());
        return news.until();
    }

    @Test
    void what_was_rolled_back_leaves_no_trace() {
        var bookmark = feed.now();

        inTransaction.executeWithoutResult(status -> {
            changes.append(new Change(Change.Kind.CASE, "never"));
            status.setRollbackOnly();
        });

        assertThat(told(bookmark)).isEmpty();
    }

    @Test
    void a_long_transaction_of_somebody_else_stalls_nothing_and_is_heard_at_its_end()
            throws Exception {
        var bookmark = feed.now();
        try (var other = TestDatabase.only().dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into change (kind, ref) values ('case', 'slow')");

            append("quick");
            var news = (News.Changed) feed.since(bookmark);
            assertThat(news.changes()).containsExactly(unit("quick"));
            append("next");
            assertThat(told(news.until())).containsExactly(unit("next"));

            other.commit();
            assertThat(told(news.until()))
                    .containsExactlyInAnyOrder(unit("next"), new Change(Change.Kind.CASE, "slow"));
        }
    }

    @Test
    void what_changed_often_is_told_once() {
        var bookmark = feed.now();
        Stream.of("a", "b", "a").forEach(this::append);

        assertThat(told(bookmark)).containsExactly(unit("a"), unit("b"));
    }

    @Test
    void a_bookmark_of_another_history_has_to_rebuild() {
        append("before");
        var bookmark = feed.now();
        feed.beginAnew();

        assertThat(feed.since(bookmark))
                .asInstanceOf(type(News.Rebuild.class))
                .satisfies(news -> {
                    append("after");
                    assertThat(told(news.until())).containsExactly(unit("after"));
                });
    }

    @Test
    void a_bookmark_from_before_what_was_trimmed_has_to_rebuild() {
        var before = feed.now();
        append("old");
        var after = feed.now();

        feed.trim(Duration.ofSeconds(-1));

        assertThat(feed.since(before)).isInstanceOf(News.Rebuild.class);
        assertThat(feed.since(after)).isInstanceOf(News.Changed.class);
        assertThat(db.fetchValue("select count(*) from change")).isEqualTo(0L);
    }

    @Test
    void a_young_change_is_not_trimmed() {
        var before = feed.now();
        append("young");

        feed.trim(Duration.ofHours(1));

        assertThat(told(before)).containsExactly(unit("young"));
    }

    @Test
    void who_is_very_far_behind_has_to_rebuild() {
        var before = feed.now();
        db.execute(
                "insert into change (kind, ref) select 'unit', n::text from generate_series(1, 10001) n");

        assertThat(feed.since(before)).isInstanceOf(News.Rebuild.class);
    }

    @Test
    void a_bookmark_survives_being_written_as_text() {
        var bookmark = feed.now();

        assertThat(Bookmark.parse(bookmark.text())).contains(bookmark);
        assertThat(Bookmark.parse("")).isEmpty();
        assertThat(Bookmark.parse(bookmark.epoch() + " 1:2:'; drop table change")).isEmpty();
    }

    private List<Change> told(Bookmark bookmark) {
        return ((News.Changed) feed.since(bookmark)).changes();
    }

    private void append(String ref) {
        inTransaction.executeWithoutResult(_ -> changes.append(unit(ref)));
    }

    private static Change unit(String ref) {
        return new Change(Change.Kind.UNIT, ref);
    }
}
