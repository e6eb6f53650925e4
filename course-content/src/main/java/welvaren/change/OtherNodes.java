package welvaren.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Tells the other nodes that something changed, and hears it from them, on one connection of its
/// own.
///
/// `NOTIFY` takes a lock on the whole server until its commit, so it is never part of a transaction
/// that does work: this thread sends at most one for all commits of the last [#COALESCE_MILLIS],
/// without payload. Whoever hears one reads the feed.
@Component
class OtherNodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final String CHANNEL = "welvaren_change";
    private static final int COALESCE_MILLIS = 75;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final DataSource database;
    private final Bell bell;
    private final Semaphore stopping = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OtherNodes(DataSource database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            stopping.drainPermits();
            thread = Thread.ofPlatform().daemon().name("other-nodes").start(this::stayConnected);
        }
    }

    private void stayConnected() {
        var wait = COALESCE_MILLIS;
        while (running) {
            try (var connection = database.getConnection()) {
                listen(connection);
                wait = COALESCE_MILLIS;
                talk(connection);
            } catch (SQLException e) {
                LOG.warn("No connection to hear of other nodes, trying again in {} ms", wait, e);
                pause(wait);
                wait = (int) Math.min(wait * 2L, LONGEST_WAIT_MILLIS);
            }
        }
    }

    /// Rings at once: what was notified while nobody listened is lost.
    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "listen " + CHANNEL);
        bell.ring();
    }

    private void talk(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = postgres.getNotifications(COALESCE_MILLIS);
            for (var notification : heard) {
                if (notification.getPID() != postgres.getBackendPID()) {
                    bell.ring();
                    break;
                }
            }
            if (bell.takeUntold()) {
                tell(connection);
            }
        }
        execute(connection, "unlisten *");
    }

    private void tell(Connection connection) throws SQLException {
        try {
            execute(connection, "notify " + CHANNEL);
        } catch (SQLException e) {
            bell.stillUntold();
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause(long millis) {
        try {
            if (stopping.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException _) {
            running = false;
        }
    }

    @Override
    public synchronized void stop() {
        var talking = thread;
        if (running && talking != null) {
            running = false;
            stopping.release();
            try {
                talking.join(LONGEST_WAIT_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
