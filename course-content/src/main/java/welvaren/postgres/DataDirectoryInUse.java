package welvaren.postgres;

import java.nio.file.Path;

/// Somebody else, in this process or in another, runs the database in the same directory.
public class DataDirectoryInUse extends PostgresNotStarted {

    private static final long serialVersionUID = 1;

    DataDirectoryInUse(Path home, String holder) {
        super(
                ("The database in %s is in use by %s; "
                                + "stop that one first or choose another directory.")
                        .formatted(home, holder));
    }
}
