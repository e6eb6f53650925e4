package welvaren.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;

/// PostgreSQL refuses to run as root. In a user namespace of its own it takes itself for somebody
/// else, while for the file system it stays root, so it can enter a data directory in root's home.
final class RootUser {

    private RootUser() {}

    /// What to put before a command line; nothing for an ordinary user.
    static List<String> wrapping() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    static void check() throws InterruptedException {
        if (isRoot() && !canOpenNamespaces()) {
            throw new PostgresNotStarted(
                    "PostgreSQL refuses to run as root, and root may not open a user namespace "
                            + "here; start the application as an ordinary user.");
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static boolean canOpenNamespaces() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
