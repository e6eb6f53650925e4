package welvaren.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a killed process may have left: a server that still runs, or a pid file that lies.
///
/// A pid file is never simply deleted: it also tells PostgreSQL which shared memory the last
/// server's orphans may still use.
final class EarlierServer {

    private static final File NOTHING = new File("/dev/null");
    private static final Logger log = LoggerFactory.getLogger(EarlierServer.class);

    private final Binaries binaries;
    private final Path database;
    private final Path pidFile;

    EarlierServer(Home home, Binaries binaries) {
        this.binaries = binaries;
        this.database = home.database();
        this.pidFile = database.resolve("postmaster.pid");
    }

    /// Makes way for a new server. Returns the process id that stands in the pid file but means
    /// nothing, 0 for none: somebody else got the number, or a zombie nobody waits for keeps it
    /// (common where Java is process 1 of a container).
    long makeWay() throws IOException, InterruptedException {
        if (!Files.exists(pidFile)) {
            return 0;
        }
        var pid = pidInFile();
        if (pid.isEmpty()) {
            removeUnlessInUse();
            return 0;
        }
        var process = ProcessHandle.of(pid.getAsLong());
        if (process.isEmpty()) {
            return 0;
        }
        if (DatabaseProcesses.isOneOf(process.get(), database)) {
            stop(process.get());
            return 0;
        } else {
            return pid.getAsLong();
        }
    }

    private OptionalLong pidInFile() throws IOException {
        try (var lines = Files.lines(pidFile, ISO_8859_1)) {
            var first = lines.findFirst().orElse("").strip();
            return first.matches("[1-9][0-9]{0,9}")
                    ? OptionalLong.of(Long.parseLong(first))
                    : OptionalLong.empty();
        }
    }

    /// A power cut can leave the file without content, and then PostgreSQL refuses it for ever.
    private void removeUnlessInUse() throws IOException {
        if (DatabaseProcesses.none(database)) {
            log.info("Removing {}, which names no process", pidFile);
            Files.deleteIfExists(pidFile);
        }
    }

    private void stop(ProcessHandle server) throws IOException, InterruptedException {
        log.info("Stopping the server of an earlier start (process {})", server.pid());
        stop("fast", "30");
        if (DatabaseProcesses.isOneOf(server, database)) {
            stop("immediate", "10");
        }
    }

    private void stop(String mode, String seconds) throws IOException, InterruptedException {
        var directory = database.toString();
        Program.of(binaries, "pg_ctl", "stop", "-D", directory, "-m", mode, "-w", "-t", seconds)
                .run(NOTHING, database.resolveSibling("stop.log"));
    }
}
