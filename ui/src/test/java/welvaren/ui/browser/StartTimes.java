package welvaren.ui.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Measures how long it takes until somebody can sign in: the first start on an empty directory,
/// starts after a polite stop, and starts after a kill. Needs nothing but a JDK, so that it starts
/// what people start; run it with `./welvaren drill start`.
final class StartTimes {

    private static final int TIMES = 10;
    private static final long PATIENCE_MILLIS = 180_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path jar;
    private final Path data;
    private final int port;

    private StartTimes(Path jar, Path data, int port) {
        this.jar = jar;
        this.data = data;
        this.port = port;
    }

    /// @param arguments the unpacked jar, an empty directory, a free port
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[1]);
        new StartTimes(Path.of(arguments[0]), data, Integer.parseInt(arguments[2])).measure();
    }

    private void measure() throws Exception {
        var afterStop = new ArrayList<Long>();
        var afterKill = new ArrayList<Long>();
        var began = System.nanoTime();
        var process = start();
        var first = awaitSignIn(process, began);
        for (var i = 0; i < TIMES; i++) {
            process.destroy();
            process.waitFor();
            began = System.nanoTime();
            process = start();
            afterStop.add(awaitSignIn(process, began));
        }
        for (var i = 0; i < TIMES; i++) {
            process.destroyForcibly();
            process.waitFor();
            began = System.nanoTime();
            process = start();
            afterKill.add(awaitSignIn(process, began));
        }
        process.destroy();
        process.waitFor();
        System.out.println("| start | times | median ms | longest ms |");
        System.out.println("| --- | ---: | ---: | ---: |");
        row("on an empty directory", List.of(first));
        row("after a polite stop", afterStop);
        row("after kill -9", afterKill);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-Dserver.address=127.0.0.1",
                        "-Dwelvaren.evaluation=true",
                        "-Dwelvaren.port=" + port,
                        "-Dwelvaren.data=" + data,
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("start", ".log").toFile())
                .start();
    }

    private long awaitSignIn(Process process, long began) throws InterruptedException {
        var login = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"));
        while (process.isAlive() && millisSince(began) < PATIENCE_MILLIS) {
            try {
                if (CLIENT.send(login.build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return millisSince(began);
                }
            } catch (IOException _) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("It did not start");
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void row(String what, List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                "| %s | %d | %d | %d |%n",
                what, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
