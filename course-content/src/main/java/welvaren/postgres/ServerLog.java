package welvaren.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the server said last. It speaks first on its error stream, which goes to one file, and then
/// writes a log of its own.
record ServerLog(Path startLog, Path directory) {

    private static final int MOST_LINES = 20;
    private static final long MOST_BYTES = 16_384;

    static ServerLog of(Home home) {
        return new ServerLog(home.startLog(), home.database().resolve("log"));
    }

    List<String> lastLines() throws IOException {
        var lines = new ArrayList<>(newestLog());
        lines.addAll(lastLines(startLog));
        return last(lines);
    }

    static List<String> lastLines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var channel = FileChannel.open(file)) {
            channel.position(Math.max(0, channel.size() - MOST_BYTES));
            var end = Channels.newInputStream(channel).readAllBytes();
            return last(new String(end, UTF_8).lines().toList());
        }
    }

    private List<String> newestLog() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> logs = Files.list(directory)) {
            var newest = logs.max(Comparator.comparingLong(ServerLog::lastChange));
            return newest.isPresent() ? lastLines(newest.get()) : List.of();
        }
    }

    private static long lastChange(Path log) {
        return log.toFile().lastModified();
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }
}
