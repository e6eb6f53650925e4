package welvaren.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Tells whether a server keeps what it acknowledged, even when the power fails.
///
/// `synchronous_commit` can be set for a role or a database as well, so ask on a connection of the
/// role that writes.
public final class DurabilityGuard {

    private static final String SETTINGS =
            """
            select name, setting
              from pg_catalog.pg_settings
             where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')
             order by name
            """;

    private DurabilityGuard() {}

    /// The settings that are off, by name; empty where an acknowledged write is safe.
    public static List<String> check(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var settings = statement.executeQuery(SETTINGS)) {
            while (settings.next()) {
                if (settings.getString("setting").equals("off")) {
                    off.add(settings.getString("name"));
                }
            }
        }
        return List.copyOf(off);
    }
}
