package welvaren.backup;

import static java.util.Objects.requireNonNull;
import static org.jooq.SQLDialect.POSTGRES;
import static org.jooq.impl.DSL.using;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.DatabaseVisit;
import welvaren.postgres.PostgresNotStarted;

/// What people type: `backup FILE`, `restore FILE [--erasures FILE]`, `verify FILE`. Each prints
/// one sentence. The settings are those of the application, from the same places.
public final class BackupCommand {

    private static final List<String> NAMES = List.of("backup", "restore", "verify");
    private static final String USAGE =
            """
            Say one of:
              backup FILE
              restore FILE [--erasures FILE]
              verify FILE
            """;

    private final DatabaseSettings settings;
    private final PrintStream out;

    BackupCommand(DatabaseSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /// Whether the arguments of the application are such a command.
    public static boolean isIn(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /// @return 0 when it was done, 1 when it was not, 2 when the words make no command
    public static int run(String[] arguments) {
        LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new BackupCommand(DatabaseSettings.asConfigured(), out).run(List.of(arguments));
    }

    int run(List<String> words) {
        try {
            out.println(answer(words));
            return 0;
        } catch (UnknownWords _) {
            out.print(USAGE);
            return 2;
        } catch (IOException | SQLException | RuntimeException e) {
            out.println(sentence(e));
            return 1;
        }
    }

    private static final class UnknownWords extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private String answer(List<String> words) throws IOException, SQLException {
        if (words.size() == 4
                && words.get(0).equals("restore")
                && words.get(2).equals("--erasures")) {
            return restore(Path.of(words.get(1)), Optional.of(Path.of(words.get(3))));
        }
        if (words.size() != 2) {
            throw new UnknownWords();
        }
        var file = Path.of(words.get(1));
        return switch (words.get(0)) {
            case "backup" -> backup(file);
            case "restore" -> restore(file, Optional.empty());
            case "verify" -> verify(file);
            default -> throw new UnknownWords();
        };
    }

    private String backup(Path file) throws IOException, SQLException {
        var began = System.nanoTime();
        try (var visit = DatabaseVisit.to(settings)) {
            var database = visit.asOwner();
            var manifest = new BackupMaker(database).make(file);
            ErasureList.in(using(database, POSTGRES)).addTo(folder(file));
            return "Backed up %s to %s (%.1f MB, %d s)."
                    .formatted(
                            size(manifest),
                            file,
                            Files.size(file) / 1e6,
                            Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
    }

    private String restore(Path file, Optional<Path> erasures) throws IOException, SQLException {
        var manifest = new Restore(settings, settings.postgres(), _ -> {}).from(file, erasures);
        return "Restored %s, as they were at %s.".formatted(size(manifest), manifest.madeAt());
    }

    private String verify(Path file) throws IOException, SQLException {
        var manifest = new Proof(settings.postgres()).of(file, room(file));
        return "%s is good: %s of %s came back equal, and every index is sound."
                .formatted(file, size(manifest), manifest.madeAt());
    }

    /// Beside the backup, where that can be written to.
    private static Path room(Path file) {
        return Files.isWritable(folder(file))
                ? folder(file)
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Path folder(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent());
    }

    private static String size(Manifest manifest) {
        return "%d tables with %,d rows".formatted(manifest.tables().size(), manifest.rows());
    }

    /// What went wrong, in one line.
    static String sentence(Exception failure) {
        return switch (failure) {
            case BackupRefused refused -> refused.sentence();
            case PostgresNotStarted notStarted -> notStarted.sentence();
            default ->
                    "Nothing was changed, because of: "
                            + String.valueOf(failure).lines().findFirst().orElse("");
        };
    }
}
