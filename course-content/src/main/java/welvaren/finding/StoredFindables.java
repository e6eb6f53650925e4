package welvaren.finding;

import java.util.List;
import javax.sql.DataSource;
import welvaren.content.StoredCatalogue;

/// Everything that can be found in what a database holds now, for a command that runs beside the
/// application.
public final class StoredFindables {

    private StoredFindables() {}

    public static List<Findable> in(DataSource database) {
        return Findables.all(StoredCatalogue.in(database)).toList();
    }
}
