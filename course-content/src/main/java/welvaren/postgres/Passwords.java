package welvaren.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The three roles with the passwords that were made with the database.
///
/// They are kept in the data directory itself, so that a copy of that directory can be opened. The
/// file is written last and so is also the mark of a complete directory.
record Passwords(Credentials superuser, Credentials owner, Credentials app) {

    private static final String FILE = "welvaren.passwords";
    private static final int BYTES = 24;

    static Passwords random() {
        var random = new SecureRandom();
        return new Passwords(
                new Credentials("postgres", password(random)),
                new Credentials("owner", password(random)),
                new Credentials("app", password(random)));
    }

    static boolean areIn(Path database) {
        return Files.exists(file(database));
    }

    static Passwords readFrom(Path database) throws IOException {
        var stored = new Properties();
        stored.load(new StringReader(Files.readString(file(database))));
        return new Passwords(
                stored(stored, database, "postgres"),
                stored(stored, database, "owner"),
                stored(stored, database, "app"));
    }

    void writeTo(Path database) throws IOException {
        Disk.writePrivate(file(database), line(superuser) + line(owner) + line(app));
        Disk.sync(database);
    }

    static Path file(Path database) {
        return database.resolve(FILE);
    }

    /// Letters, digits, `-` and `_` only: fit for SQL and for a properties file as they are.
    private static String password(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String line(Credentials role) {
        return role.user() + "=" + role.password() + "\n";
    }

    private static Credentials stored(Properties stored, Path database, String role) {
        var password = stored.getProperty(role);
        if (password == null) {
            throw new PostgresNotStarted(
                    "The file %s lacks the password of '%s'; put it back from a backup."
                            .formatted(file(database), role));
        }
        return new Credentials(role, password);
    }
}
