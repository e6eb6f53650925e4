package welvaren;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// All runs of eight words in the source documents, as hashes: enough to notice a copied sentence,
/// and nothing to read. Made anew with [#main].
final class SeedRuns {

    static final int LENGTH = 8;

    private static final String FILE = "/proof/seed-runs.bin";
    private static final Pattern LINE_END = Pattern.compile("(?<=\\p{L})-\\R\\s*(?=\\p{Ll})");

    private SeedRuns() {}

    /// @param arguments the folder of the source documents as text, and the file to write
    public static void main(String[] arguments) throws IOException {
        var hashes = new TreeSet<Long>();
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (var file : files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                runs(Words.of(mended(Files.readString(file))))
                        .forEach(run -> hashes.add(hash(run)));
            }
        }
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            for (var hash : hashes) {
                out.writeLong(hash);
            }
        }
    }

    /// The ligatures that the PDFs lost, and words cut at the end of a line.
    private static String mended(String text) {
        return LINE_END.matcher(text)
                .replaceAll("")
                .replaceAll("(?<=\\p{L})!(?=\\p{L})", "fb")
                .replaceAll("(?<=\\p{L})[$#](?=\\p{L}|\\b)", "ft")
                .replaceAll("(?<=\\p{L})%(?=\\p{L})", "ff");
    }

    static Set<Long> hashes() {
        try (var stream = SeedRuns.class.getResourceAsStream(FILE);
                var in = new DataInputStream(stream)) {
            var bytes = ByteBuffer.wrap(in.readAllBytes());
            var hashes = new HashSet<Long>();
            while (bytes.hasRemaining()) {
                hashes.add(bytes.getLong());
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> runs(List<String> words) {
        var runs = new ArrayList<String>();
        for (var i = 0; i + LENGTH <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + LENGTH)));
        }
        return runs;
    }

    static long hash(String run) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(run.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
