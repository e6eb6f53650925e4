package welvaren.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.testing.TestDatabase;

class FollowerTest {

    /// Shorter than the time after which a follower looks by itself.
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final List<SmartLifecycle> started = new ArrayList<>();

    @BeforeEach
    void freshDatabase() {
        TestDatabase.only().startOver();
    }

    @AfterEach
    void stopAll() {
        started.reversed().forEach(SmartLifecycle::stop);
    }

    @Test
    void a_commit_wakes_followers_on_the_same_node_at_once() {
        var node = new Node();
        var diary = node.follower();

        var before = System.nanoTime();
        node.write("a");
        await().pollInterval(Duration.ofMillis(1)).until(() -> diary.heard.contains("a"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(A_SECOND);
    }

    @Test
    void two_nodes_wake_each_other() {
        var one = new Node();
        var other = new Node();
        var onOne = one.follower();
        var onOther = other.follower();
        start(one.otherNodes);
        start(other.otherNodes);
        awaitListeners(2);

        one.write("from one");
        await().atMost(A_SECOND).until(() -> onOther.heard.contains("from one"));
        other.write("from the other");
        await().atMost(A_SECOND).until(() -> onOne.heard.contains("from the other"));
    }

    @Test
    void when_no_word_comes_a_follower_looks_by_itself() {
        var reader = new Node().follower();
        new Node().write("unannounced");

        await().until(() -> reader.heard.contains("unannounced"));
    }

    @Test
    void after_an_outage_a_follower_goes_on_where_it_was() {
        var node = new Node();
        var diary = node.follower();
        start(node.otherNodes);
        awaitListeners(1);
        node.write("before");
        await().until(() -> diary.heard.contains("before"));

        node.database.down = true;
        new Node().write("during");
        endConnections();
        node.database.awaitRefusals(3);
        node.database.down = false;

        await().until(() -> diary.heard.contains("during"));
        awaitListeners(1);
        assertThat(diary.heard).containsExactly("before", "during");
        assertThat(diary.rebuilds).isEqualTo(1);
    }

    @Test
    void work_that_fails_is_done_again() {
        var node = new Node();
        var diary = node.follower();
        diary.failures = 2;

        node.write("a");

        await().until(() -> diary.heard.contains("a"));
        assertThat(diary.failures).isZero();
    }

    @Test
    void a_follower_that_fails_lags_behind_until_it_has_caught_up() {
        var node = new Node();
        var diary = node.follower();
        await().until(() -> diary.following.lag().isPresent());
        diary.failures = Integer.MAX_VALUE;

        node.write("a");
        node.write("b");
        await().until(() -> diary.following.lag().orElseThrow().rows() == 2);

        diary.failures = 0;
        await().until(() -> diary.following.lag().orElseThrow().equals(new Lag(0, Duration.ZERO)));
    }

    private void start(SmartLifecycle part) {
        part.start();
        started.add(part);
    }

    private static void awaitListeners(int wanted) {
        var db = DSL.using(TestDatabase.only().dataSource(), SQLDialect.POSTGRES);
        await().until(() ->
                db.fetchCount(
                                DSL.table("pg_stat_activity"),
                                DSL.condition(
                                        "datname = current_database() and query = 'listen welvaren_change'"))
                        == wanted);
    }

    private static void endConnections() {
        DSL.using(TestDatabase.only().dataSource(), SQLDialect.POSTGRES)
                .fetch(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    /// What one node has of its own.
    private class Node {

        final FragileDatabase database = new FragileDatabase();
        private final Bell bell = new Bell();
        private final ChangeFeed feed;
        private final Changes changes;
        private final TransactionTemplate inTransaction =
                new TransactionTemplate(new DataSourceTransactionManager(database));
        final OtherNodes otherNodes = new OtherNodes(database, bell);

        Node() {
            var db = DSL.using(new TransactionAwareDataSourceProxy(database), SQLDialect.POSTGRES);
            feed = new ChangeFeed(db, bell);
            changes = new Changes(db, bell);
        }

        void write(String ref) {
            inTransaction.executeWithoutResult(
                    _ -> changes.append(new Change(Change.Kind.UNIT, ref)));
        }

        Diary follower() {
            var diary = new Diary();
            diary.following = feed.follower("diary", diary);
            start(diary.following);
            await().until(() -> diary.bookmark().isPresent());
            return diary;
        }
    }

    /// Writes down what it hears.
    private static class Diary implements Follower.Work {

        final List<String> heard = new CopyOnWriteArrayList<>();
        Follower following;
        volatile int rebuilds;
        volatile int failures;
        private volatile Optional<Bookmark> bookmark = Optional.empty();

        @Override
        public Optional<Bookmark> bookmark() {
            return bookmark;
        }

        @Override
        public void changed(News.Changed news) {
            if (failures > 0 && !news.changes().isEmpty()) {
                failures--;
                throw new IllegalStateException("Fails on purpose");
            }
            news.changes().forEach(change -> heard.add(change.ref()));
            bookmark = Optional.of(news.until());
        }

        @Override
        public void rebuild(News.Rebuild news) {
            rebuilds++;
            bookmark = Optional.of(news.until());
        }
    }

    /// A database that can be cut off.
    private static class FragileDatabase extends DelegatingDataSource {

        volatile boolean down;
        private volatile int refusals;

        FragileDatabase() {
            super(TestDatabase.only().dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (down) {
                refusals++;
                throw new SQLException("Cut off on purpose");
            }
            return super.getConnection();
        }

        void awaitRefusals(int atLeast) {
            await().until(() -> refusals >= atLeast);
        }
    }
}
