package welvaren.backup;

import static org.jooq.SQLDialect.POSTGRES;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.impl.DSL;
import welvaren.change.NewHistory;

/// The way from a backup to a database of this product: the tables as they were when it was made,
/// the rows, the migrations since, the list of who was erased, a new history of changes.
///
/// It works in a place that nobody looks at yet; [NewHome] and [EmptyServer] give it its name.
///
/// @param step is told what comes next; what it throws ends the restore like any other failure
record Restoring(Place place, Archive archive, Consumer<String> step) {

    /// Where the tables go: an empty schema of a database.
    ///
    /// @param application the role that will work with them
    record Place(DataSource owner, String application, String schema) {

        Connection connect() throws SQLException {
            var connection = owner.getConnection();
            try {
                connection.setSchema(schema);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }

    /// As it was: equal to what the backup was made from.
    void load() throws IOException, SQLException {
        step.accept("tables");
        migrate(MigrationVersion.fromVersion(archive.manifest().schemaVersion()));
        try (var connection = place.connect()) {
            new Loading(connection, archive).run(step);
        }
    }

    /// As it must be today.
    void bringUpToDate(ErasureList erased) throws SQLException {
        step.accept("migrations");
        migrate(MigrationVersion.LATEST);
        step.accept("erasures");
        try (var connection = place.connect()) {
            connection.setAutoCommit(false);
            var db = DSL.using(connection, POSTGRES);
            erased.addTo(db);
            NewHistory.beginIn(db);
            connection.commit();
        }
    }

    private void migrate(MigrationVersion version) {
        Flyway.configure()
                .dataSource(place.owner)
                .locations(Product.MIGRATIONS)
                .defaultSchema(place.schema)
                .createSchemas(false)
                .placeholders(Map.of("app", place.application))
                .target(version)
                .load()
                .migrate();
    }
}
