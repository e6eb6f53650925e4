package welvaren.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static welvaren.db.Tables.SCHEDULED_TASKS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import welvaren.testing.StoreTest;

class JobsTest extends StoreTest {

    private final DataSource database;
    private final DSLContext db;

    JobsTest(DataSource database, DSLContext db) {
        this.database = database;
        this.db = db;
    }

    @Test
    void two_nodes_do_what_is_due_once_and_go_on_after_a_failure() {
        var times = new AtomicInteger();
        var job =
                Job.every(
                        "count",
                        Duration.ofHours(1),
                        () -> {
                            times.incrementAndGet();
                            throw new IllegalStateException("seen in the log of this test");
                        });
        var one = new Jobs(database, List.of(job), "on");
        var other = new Jobs(database, List.of(job), "on");
        one.start();
        other.start();

        await().untilAsserted(() ->
                assertThat(db.fetchSingle(SCHEDULED_TASKS).getConsecutiveFailures()).isEqualTo(1));

        assertThat(times).hasValue(1);
        assertThat(db.fetchSingle(SCHEDULED_TASKS).getPicked()).isFalse();
        one.stop();
        other.stop();
        assertThat(one.isRunning()).isFalse();
    }
}
