package welvaren.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Lists of judged words and queries: rows of columns with tabs between, and remarks after `#`.
final class Lists {

    private Lists() {}

    static List<List<String>> rows(String list) {
        try (var file = Lists.class.getResourceAsStream("/" + list + ".tsv")) {
            return new String(requireNonNull(file, list).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
