package welvaren.content;

import static org.jooq.SQLDialect.POSTGRES;
import static org.jooq.impl.DSL.using;

import java.util.Map;
import javax.sql.DataSource;

/// The catalogue that a database holds, for a command that runs beside the application.
public final class StoredCatalogue {

    private StoredCatalogue() {}

    public static Catalogue in(DataSource database) {
        var files = ContentRows.files(using(database, POSTGRES));
        return Running.of(files, Map.of(), Map.of()).catalogue();
    }
}
