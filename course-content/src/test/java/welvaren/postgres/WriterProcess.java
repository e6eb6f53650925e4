package welvaren.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Scanner;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A running [KillCycleWriter], what it has told so far, and the ways to end it.
final class WriterProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    record Ready(int milliseconds, String jdbcUrl) {}

    private final Path home;
    private final Process process;
    private final Thread reader;
    private final List<String> told = new ArrayList<>();
    private final BitSet acknowledged = new BitSet();
    private boolean ended;

    private WriterProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    static WriterProcess start(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillCycleWriter.class.getName(),
                                home.toString())
                        .redirectErrorStream(true)
                        .start();
        return new WriterProcess(home, process);
    }

    void awaitStarting() throws InterruptedException {
        await(() -> says("starting"), PATIENCE);
    }

    Ready awaitReady() throws InterruptedException {
        if (!isReadyWithin(PATIENCE)) {
            throw new AssertionError("The writer was never ready:\n" + story());
        }
        var words = new Scanner(line("ready")).skip("ready");
        return new Ready(words.nextInt(), words.next());
    }

    /// False when the time is over, or when the writer has ended without ever being ready.
    boolean isReadyWithin(Duration time) throws InterruptedException {
        await(() -> says("ready"), time);
        return says("ready");
    }

    void awaitAcknowledged(int rows) throws InterruptedException {
        await(() -> acknowledged.cardinality() >= rows, PATIENCE);
        if (acknowledgedRows().cardinality() < rows) {
            throw new AssertionError("The writer stopped writing:\n" + story());
        }
    }

    String awaitRefusal() throws InterruptedException {
        await(() -> says("refused"), PATIENCE);
        return line("refused");
    }

    synchronized BitSet acknowledgedRows() {
        return (BitSet) acknowledged.clone();
    }

    ProcessHandle server() throws IOException {
        var pidFile = home.resolve("db", "postmaster.pid");
        try (Stream<String> lines = Files.lines(pidFile)) {
            var pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    /// Everything the writer has started, and what these have started, at once.
    void killWithDescendants() {
        var tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    void askToEnd() throws IOException {
        process.getOutputStream().close();
    }

    /// Waits until everything it said has been read, too.
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
            throw new AssertionError("The writer does not end:\n" + story());
        }
        reader.join(PATIENCE);
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }

    synchronized String story() {
        return String.join("\n", told);
    }

    private void read() {
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            hear("the pipe broke: " + e.getMessage());
        }
        end();
    }

    private synchronized void hear(String line) {
        if (line.startsWith("acknowledged ")) {
            acknowledged.set(Integer.parseInt(line.substring("acknowledged ".length())));
        } else {
            told.add(line);
        }
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private synchronized void await(BooleanSupplier condition, Duration time)
            throws InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean() && !ended) {
            var milliseconds = (until - System.nanoTime()) / 1_000_000;
            if (milliseconds <= 0) {
                return;
            }
            wait(milliseconds);
        }
    }

    private synchronized boolean says(String word) {
        return told.stream().anyMatch(line -> line.startsWith(word));
    }

    private synchronized String line(String word) {
        return told.stream()
                .filter(line -> line.startsWith(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Never said '" + word + "':\n" + story()));
    }
}
