package welvaren.ui.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The application in a process of its own, which can be killed and started again on the same
/// address and data.
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port = freePort();
    private @Nullable Process process;

    ServerProcess(Path data) {
        this.data = data;
    }

    /// `http://localhost:…`, without a slash at the end.
    String address() {
        return "http://localhost:" + port;
    }

    /// Returns when it answers.
    void start() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        "welvaren.ui.Welvaren",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--welvaren.evaluation=true",
                        "--welvaren.data=" + data);
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        awaitAnswer(process);
    }

    private void awaitAnswer(Process started) throws InterruptedException {
        var ping = HttpRequest.newBuilder(URI.create(address() + "/ping")).build();
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end) && started.isAlive()) {
                try {
                    client.send(ping, BodyHandlers.discarding());
                    return;
                } catch (IOException _) {
                    started.waitFor(200, TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new AssertionError("The server did not start");
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    void askToEnd() {
        Objects.requireNonNull(process).destroy();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return Objects.requireNonNull(process).waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
