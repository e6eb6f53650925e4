package welvaren.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Starts the server and waits until it answers.
///
/// What a killed server leaves behind (orphans that end a moment later) goes away by itself, so an
/// early end is no reason to give up for a minute.
final class ServerStart {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(30);

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=" + Readiness.HOST,
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "wal_level=replica",
                    "max_connections=50",
                    "shared_buffers=128MB",
                    // one file for each day of the week, each overwritten when its day comes back
                    "logging_collector=on",
                    "log_directory=log",
                    "log_filename=postgresql-%a.log",
                    "log_rotation_age=1d",
                    "log_rotation_size=0",
                    "log_truncate_on_rotation=on",
                    "log_checkpoints=off",
                    // what people wrote stays out: no statements, no keys that were there already
                    "log_min_error_statement=panic",
                    "log_error_verbosity=terse");

    record Running(SupervisedServer server, int port) {}

    private final Home home;
    private final Binaries binaries;
    private final Passwords passwords;
    private Duration patience = LONGEST_SILENCE;
    private long giveUpAt;

    ServerStart(Home home, Binaries binaries, Passwords passwords) {
        this.home = home;
        this.binaries = binaries;
        this.passwords = passwords;
    }

    ServerStart withPatience(Duration shorter) {
        patience = shorter;
        return this;
    }

    Running on(int wishedPort) throws IOException, InterruptedException {
        var earlier = new EarlierServer(home, binaries);
        restartTheClock();
        do {
            var meaninglessPid = earlier.makeWay();
            var port = freePort(wishedPort);
            var server = SupervisedServer.start(program(port), home.startLog(), meaninglessPid);
            if (becomesReady(server, new Readiness(home.database(), passwords, port))) {
                return new Running(server, port);
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        } while (hasTimeLeft());
        throw new PostgresNotStarted(
                "PostgreSQL did not start; the last lines of its log follow.",
                ServerLog.of(home).lastLines());
    }

    private static int freePort(int wished) throws IOException {
        try (var socket = new ServerSocket(wished, 1, InetAddress.ofLiteral(Readiness.HOST))) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new PostgresNotStarted(
                    "Port %d is taken by another program; choose another port for the database."
                            .formatted(wished),
                    e);
        }
    }

    /// Settings on the command line win from every file, so nobody switches durability off there.
    private Program program(int port) {
        var arguments = new ArrayList<>(List.of("-D", home.database().toString()));
        arguments.addAll(List.of("-p", Integer.toString(port)));
        for (var setting : SETTINGS) {
            arguments.addAll(List.of("-c", setting));
        }
        return Program.of(binaries, "postgres", arguments.toArray(String[]::new));
    }

    private boolean becomesReady(SupervisedServer server, Readiness readiness)
            throws IOException, InterruptedException {
        var ready = false;
        try {
            while (!ready && hasTimeLeft() && !server.endsWithin(BETWEEN_QUESTIONS)) {
                ready = isReady(readiness);
            }
            return ready;
        } finally {
            if (!ready) {
                server.stop();
            }
        }
    }

    /// Recovery after a crash may take its time, as long as the server says so.
    private boolean isReady(Readiness readiness) {
        return switch (readiness.ask()) {
            case READY -> true;
            case SILENT -> false;
            case STARTING_UP -> {
                restartTheClock();
                yield false;
            }
        };
    }

    private void restartTheClock() {
        giveUpAt = System.nanoTime() + patience.toNanos();
    }

    private boolean hasTimeLeft() {
        return giveUpAt - System.nanoTime() > 0;
    }
}
