package welvaren.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the data directory with its roles and its database: all of it or nothing.
///
/// It grows in a directory with a unique name and gets its own name when complete. A start that is
/// killed half-way leaves nothing that the next one could take for a database, and an orphan that
/// still writes does so where nobody looks.
final class NewDatabase {

    static final String NAME = "welvaren";

    private static final Logger log = LoggerFactory.getLogger(NewDatabase.class);
    private static final File NOTHING = new File("/dev/null");

    private final Binaries binaries;
    private final Path workshop;
    private final Path database;
    private final Path output;
    private final Passwords passwords = Passwords.random();

    private NewDatabase(Binaries binaries, Path workshop) {
        this.binaries = binaries;
        this.workshop = workshop;
        this.database = in(workshop);
        this.output = workshop.resolve("output.log");
    }

    static Path in(Path workshop) {
        return workshop.resolve("db");
    }

    static void makeIn(Home home, Binaries binaries) throws IOException, InterruptedException {
        log.info("Making a new database in {}", home.database());
        var workshop = Files.createDirectory(home.unfinishedDatabase());
        Disk.keepPrivate(workshop);
        try {
            new NewDatabase(binaries, workshop).makeAs(home.database());
            Disk.sync(home.directory());
        } finally {
            Disk.removeIfPossible(workshop);
        }
    }

    private void makeAs(Path finished) throws IOException, InterruptedException {
        initialise();
        execute("postgres", rolesAndDatabase());
        execute(NAME, rights());
        passwords.writeTo(database);
        Files.move(database, finished, ATOMIC_MOVE);
    }

    /// The built-in `C.UTF-8` orders alike on every machine, so no index depends on the system's
    /// libraries. Data checksums are on by default.
    private void initialise() throws IOException, InterruptedException {
        var superuser = passwords.superuser();
        var password = workshop.resolve("password");
        Disk.writePrivate(password, superuser.password());
        run(
                NOTHING,
                "initdb",
                "--pgdata=" + database,
                "--username=" + superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    private String rolesAndDatabase() {
        return """
        create role "owner" login password '%s';
        create role "app" login password '%s';
        create database "%s" owner "owner";
        revoke all on database "%s" from public;
        grant connect on database "%s" to "app";
        """
                .formatted(
                        passwords.owner().password(), passwords.app().password(), NAME, NAME, NAME);
    }

    private static String rights() {
        return """
        alter schema public owner to "owner";
        revoke all on schema public from public;
        grant usage on schema public to "app";
        alter default privileges for role "owner" in schema public \
        grant select, insert, update, delete on tables to "app";
        alter default privileges for role "owner" in schema public \
        grant usage on sequences to "app";
        """;
    }

    /// Single-user mode reads one statement a line. A failing one ends it, and statements stay out
    /// of its messages, because they hold passwords.
    private void execute(String databaseName, String statements)
            throws IOException, InterruptedException {
        var script = workshop.resolve("script-" + databaseName + ".sql");
        Disk.writePrivate(script, statements);
        run(
                script.toFile(),
                "postgres",
                "--single",
                "-D",
                database.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                databaseName);
    }

    private void run(File input, String program, String... arguments)
            throws IOException, InterruptedException {
        if (!Program.of(binaries, program, arguments).run(input, output)) {
            throw new PostgresNotStarted(
                    "PostgreSQL could not make a new database; its last words follow.",
                    ServerLog.lastLines(output));
        }
    }
}
