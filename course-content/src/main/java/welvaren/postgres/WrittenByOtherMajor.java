package welvaren.postgres;

import java.nio.file.Path;

/// The data directory belongs to another major version of PostgreSQL, whose files this one cannot
/// read.
public class WrittenByOtherMajor extends PostgresNotStarted {

    private static final long serialVersionUID = 1;

    WrittenByOtherMajor(Path database, String found, String ours) {
        super(
                ("The data in %s was written by PostgreSQL %s and this version brings PostgreSQL "
                                + "%s; upgrade the data first, nothing was changed.")
                        .formatted(database, found, ours));
    }
}
