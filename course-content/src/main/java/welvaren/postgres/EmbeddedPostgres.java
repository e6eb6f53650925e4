package welvaren.postgres;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that runs as long as this process does.
///
/// Everything is under one `home`: the programs (`pg/<version>`), the data with its passwords
/// (`db`) and the lock (`db.lock`). Killing this process, the server or both, at any moment, loses
/// no acknowledged write and needs no repair: the server stops when we are gone, and the next start
/// clears up what is left. A server that ends before us is started again on the same port.
/// [#close()] is still the polite way, after everybody else is done.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int ANY_FREE_PORT = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long BETWEEN_ATTEMPTS_MILLIS = 2_000;
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final HomeLock lock;
    private final Passwords passwords;
    private final ServerStart start;
    private final EarlierServer orphan;
    private volatile ServerStart.Running running;
    private volatile boolean closed;

    private EmbeddedPostgres(
            HomeLock lock,
            Passwords passwords,
            ServerStart start,
            EarlierServer orphan,
            ServerStart.Running running) {
        this.lock = lock;
        this.passwords = passwords;
        this.start = start;
        this.orphan = orphan;
        this.running = running;
    }

    /// Starts on any free port; only this machine can reach it.
    public static EmbeddedPostgres start(Path home) {
        return start(home, ANY_FREE_PORT);
    }

    /// Starts on the given port, or on any free one for 0.
    public static EmbeddedPostgres start(Path home, int port) {
        try {
            var platform = Platform.ours();
            RootUser.check();
            return startIn(Home.at(home), platform, port);
        } catch (IOException e) {
            throw new PostgresNotStarted(
                    "The database in %s could not be started: %s."
                            .formatted(home.toAbsolutePath(), reason(e)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresNotStarted("The start of the database was interrupted.", e);
        }
    }

    public String jdbcUrl() {
        return Readiness.url(running.port());
    }

    /// Owns the database and everything in it: for migrations.
    public Credentials owner() {
        return passwords.owner();
    }

    /// May read and write rows, and nothing else: for the application.
    public Credentials app() {
        return passwords.app();
    }

    /// May do everything: for checks of the whole server.
    Credentials superuser() {
        return passwords.superuser();
    }

    /// Stops the server. Does nothing the second time.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        notifyAll();
        try (lock) {
            running.server().stop();
            orphan.makeWay();
        } catch (IOException e) {
            log.warn("PostgreSQL stops by itself, but saying so failed", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedPostgres startIn(Home home, Platform platform, int port)
            throws IOException, InterruptedException {
        var lock = HomeLock.take(home);
        try {
            return startAlone(home, platform, port, lock);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startAlone(
            Home home, Platform platform, int port, HomeLock lock)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        home.removeUnfinished();
        var isNew = !Files.exists(home.database());
        if (!isNew) {
            ExistingDatabase.check(home.database());
        }
        var binaries = Binaries.in(home, platform);
        if (isNew) {
            NewDatabase.makeIn(home, binaries);
        }
        var passwords = Passwords.readFrom(home.database());
        var start = new ServerStart(home, binaries, passwords);
        var running = start.on(port);
        var orphan = new EarlierServer(home, binaries);
        var postgres =
                new EmbeddedPostgres(
                        lock, passwords, start.withPatience(PATIENCE), orphan, running);
        postgres.watch(running);
        log.info(
                "PostgreSQL {} is ready on port {} after {} ms",
                Platform.VERSION,
                running.port(),
                (System.nanoTime() - began) / 1_000_000);
        return postgres;
    }

    private void watch(ServerStart.Running started) {
        started.server().onEnd(this::startAgainUnlessClosed);
    }

    /// On a thread of its own: the one that tells of an end belongs to the whole process.
    private void startAgainUnlessClosed() {
        if (!closed) {
            log.error("PostgreSQL has ended by itself and is started again");
            Thread.ofPlatform().daemon().name("postgres-again").start(this::startAgain);
        }
    }

    /// Until it succeeds: what stops a server, a full disk for example, may be mended meanwhile.
    private synchronized void startAgain() {
        try {
            while (!closed && !startsAgain()) {
                wait(BETWEEN_ATTEMPTS_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startsAgain() throws InterruptedException {
        try {
            running = start.on(running.port());
            watch(running);
            log.warn("PostgreSQL is there again on port {}", running.port());
            return true;
        } catch (IOException | PostgresNotStarted e) {
            log.error(
                    "PostgreSQL could not be started again and is tried once more: {}",
                    e.getMessage());
            return false;
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            default -> requireNonNullElse(e.getMessage(), e.toString());
        };
    }
}
