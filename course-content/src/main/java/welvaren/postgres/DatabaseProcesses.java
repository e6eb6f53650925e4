package welvaren.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which processes work on a data directory.
final class DatabaseProcesses {

    private static final Pattern PROGRAMS = Pattern.compile(".*/(initdb|postgres)");
    private static final int PATIENCE_IN_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(DatabaseProcesses.class);

    private DatabaseProcesses() {}

    static boolean none(Path database) {
        return ProcessHandle.allProcesses().noneMatch(process -> isOneOf(process, database));
    }

    /// A process id alone proves nothing, it may have been given to somebody else since. Every
    /// process of PostgreSQL works in its data directory, which Linux shows (and does not for a
    /// zombie); elsewhere the command line must do.
    static boolean isOneOf(ProcessHandle process, Path database) {
        var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.isSymbolicLink(workingDirectory)) {
            return leadsTo(workingDirectory, database);
        } else {
            return process.info().commandLine().orElse("").contains(" -D " + database + " ");
        }
    }

    /// Ends what a killed start still has running in its unfinished directory.
    static void endAllIn(Path unfinished) {
        ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, unfinished))
                .forEach(DatabaseProcesses::end);
    }

    private static boolean worksIn(ProcessHandle process, Path unfinished) {
        var info = process.info();
        var isNamedAfterIt = info.commandLine().orElse("").contains(unfinished.toString());
        return PROGRAMS.matcher(info.command().orElse("")).matches()
                && (isNamedAfterIt || isOneOf(process, NewDatabase.in(unfinished)));
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(PATIENCE_IN_SECONDS, SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.info("Process {} does not end: {}", process.pid(), e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean leadsTo(Path link, Path database) {
        try {
            return Files.readSymbolicLink(link).equals(database);
        } catch (IOException _) {
            return false;
        }
    }
}
