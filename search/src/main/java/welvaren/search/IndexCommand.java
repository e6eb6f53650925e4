package welvaren.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.logging.LoggingSystem;
import welvaren.finding.Findable;
import welvaren.finding.StoredFindables;
import welvaren.postgres.DatabaseSettings;
import welvaren.postgres.DatabaseVisit;
import welvaren.postgres.PostgresNotStarted;

/// What people type: `index verify`. It says whether the index equals the database, also while
/// Welvaren runs: it reads the last commit of the index, without its lock.
public final class IndexCommand {

    private static final String USAGE =
            """
            Say: index verify
            """;
    private static final String REMEDY =
            "Stop Welvaren, delete that directory and start: it is made again from the database.";
    private static final int MOST_TOLD = 20;

    /// What is written to the database is in a commit of the index some seconds later.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Path data;
    private final Supplier<List<Findable>> stored;
    private final Duration patience;
    private final PrintStream out;

    IndexCommand(Path data, Supplier<List<Findable>> stored, Duration patience, PrintStream out) {
        this.data = data;
        this.stored = stored;
        this.patience = patience;
        this.out = out;
    }

    /// Whether the arguments of the application are such a command.
    public static boolean isIn(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("index");
    }

    /// @return 0 when they are equal, 1 when they are not, 2 when the words make no command
    public static int run(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!List.of(arguments).equals(List.of("index", "verify"))) {
            out.print(USAGE);
            return 2;
        }
        LoggingSystem.get(IndexCommand.class.getClassLoader()).beforeInitialize();
        var settings = DatabaseSettings.asConfigured();
        try (var visit = DatabaseVisit.to(settings)) {
            var database = visit.asOwner();
            return new IndexCommand(
                            settings.data(), () -> StoredFindables.in(database), PATIENCE, out)
                    .verify();
        } catch (PostgresNotStarted e) {
            out.println(e.sentence());
            return 1;
        } catch (RuntimeException e) {
            out.println(
                    "The database could not be read: "
                            + String.valueOf(e).lines().findFirst().orElse(""));
            return 1;
        }
    }

    int verify() {
        var until = Instant.now().plus(patience);
        var report = report();
        while (!report.good() && Instant.now().isBefore(until)) {
            pause();
            report = report();
        }
        report.lines().forEach(out::println);
        return report.good() ? 0 : 1;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private record Report(boolean good, List<String> lines) {

        static Report bad(String... lines) {
            return new Report(false, List.of(lines));
        }
    }

    private Report report() {
        var things = stored.get();
        try {
            var newest = new IndexFolder(data).readNewest();
            if (newest.isEmpty()) {
                return Report.bad(
                        "There is no index in %s; Welvaren makes one when it starts."
                                .formatted(folder()));
            }
            try (var index = newest.get()) {
                return report(index, things);
            }
        } catch (IOException | RuntimeException e) {
            return Report.bad(
                    "The index in %s is damaged: %s"
                            .formatted(folder(), String.valueOf(e).lines().findFirst().orElse("")),
                    REMEDY);
        }
    }

    private Report report(CommittedIndex index, List<Findable> things) throws IOException {
        if (index.holding().isEmpty()) {
            return Report.bad(
                    "The index in %s is of another version, and is made again at the next start."
                            .formatted(folder()));
        }
        index.checkFiles();
        var compared = IndexComparison.of(index, things);
        return compared.equal()
                ? new Report(
                        true,
                        List.of(
                                "The index in %s equals the database: %,d things, each once and as it is now."
                                        .formatted(folder(), compared.things())))
                : new Report(false, lines(compared));
    }

    private List<String> lines(IndexComparison compared) {
        var lines = new ArrayList<String>();
        lines.add(
                "The index in %s differs from the database in %,d places:"
                        .formatted(folder(), compared.differences().size()));
        compared.differences().stream()
                .limit(MOST_TOLD)
                .map(difference -> "  " + difference)
                .forEach(lines::add);
        if (compared.differences().size() > MOST_TOLD) {
            lines.add("  and more");
        }
        lines.add(REMEDY);
        return lines;
    }

    private Path folder() {
        return data.resolve("index");
    }
}
