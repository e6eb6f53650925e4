package welvaren.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server and the shell that watches over it.
///
/// The shell's standard input is a pipe that only this JVM holds. When the JVM is gone, for
/// whatever reason, the pipe ends and the shell stops the server, so there is nothing to do at
/// shutdown but to close the pipe. The shell waits for its child, so no zombie stays.
final class SupervisedServer {

    /// `setsid`, where there is one, keeps Ctrl-C in the terminal from stopping the server before
    /// the application is done with it. The signal is repeated, because a server that is just being
    /// born may not listen yet, and becomes an immediate stop after half a minute.
    private static final String SUPERVISOR =
            """
            trap '' HUP INT TERM
            exec 3<&0
            if command -v setsid >/dev/null; then set -- setsid "$@"; fi
            "$@" </dev/null 3<&- &
            server=$!
            (
                read -r _ <&3
                seconds=0
                while kill -INT "$server"; do
                    sleep 1
                    seconds=$((seconds + 1))
                    if [ "$seconds" -ge 30 ]; then kill -QUIT "$server"; fi
                done 2>/dev/null
            ) &
            watcher=$!
            exec 3<&- </dev/null
            wait "$server"
            status=$?
            kill -KILL "$watcher"
            exit "$status"
            """;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final Logger log = LoggerFactory.getLogger(SupervisedServer.class);

    private final Process shell;

    private SupervisedServer(Process shell) {
        this.shell = shell;
    }

    /// `meaninglessPid` is a process id in the pid file that PostgreSQL should not mistake for a
    /// running server; 0 for none.
    static SupervisedServer start(Program server, Path output, long meaninglessPid)
            throws IOException {
        var builder = server.prepare(output);
        var words = new ArrayList<>(List.of("sh", "-c", SUPERVISOR, "welvaren-postgres"));
        words.addAll(server.commandLine());
        if (meaninglessPid != 0) {
            builder.environment().put("PG_GRANDPARENT_PID", Long.toString(meaninglessPid));
        }
        return new SupervisedServer(builder.command(words).start());
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return shell.waitFor(time.toMillis(), MILLISECONDS);
    }

    void onEnd(Runnable action) {
        var _ = shell.onExit().thenRun(action);
    }

    /// Stops the server the fast way: running transactions are rolled back, nothing is lost.
    void stop() throws IOException, InterruptedException {
        shell.getOutputStream().close();
        if (!endsWithin(LONGEST_STOP)) {
            log.warn("PostgreSQL did not stop within {}", LONGEST_STOP);
            shell.destroyForcibly();
        }
    }
}
