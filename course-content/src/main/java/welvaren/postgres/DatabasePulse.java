package welvaren.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import welvaren.postgres.DatabaseAutoConfiguration.Access;

/// Whether the database answers, known within seconds and asked without waiting. It has a
/// connection of its own: in the pool one waits behind everybody else.
public final class DatabasePulse implements DisposableBean {

    private static final int EVERY_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 2;

    private final Optional<Access> access;
    private @Nullable Connection connection;
    private volatile boolean beats = true;

    /// @param access empty where somebody else watches over the database
    DatabasePulse(Optional<Access> access) {
        this.access = access;
    }

    public boolean beats() {
        return beats;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void feel() {
        access.ifPresent(database -> beats = answers(database));
    }

    private synchronized boolean answers(Access database) {
        try {
            var known = connection == null ? connect(database) : connection;
            connection = known;
            if (known.isValid(PATIENCE_SECONDS)) {
                return true;
            }
        } catch (SQLException _) {
            // the next beat tries a new connection
        }
        hangUp();
        return false;
    }

    private static Connection connect(Access database) throws SQLException {
        var properties = new Properties();
        properties.put("user", database.app().user());
        properties.put("password", database.app().password());
        for (var timeout : new String[] {"connectTimeout", "socketTimeout", "loginTimeout"}) {
            properties.put(timeout, String.valueOf(PATIENCE_SECONDS));
        }
        return DriverManager.getConnection(database.url(), properties);
    }

    private void hangUp() {
        var closed = connection;
        connection = null;
        if (closed != null) {
            try {
                closed.abort(Runnable::run);
            } catch (SQLException _) {
                // it is gone already
            }
        }
    }

    @Override
    public synchronized void destroy() {
        hangUp();
    }
}
