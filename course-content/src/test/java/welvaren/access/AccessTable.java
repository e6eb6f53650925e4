package welvaren.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of who reaches what, `access.md`.
///
/// @param asked what each method does to the things of one person, by who asks
/// @param nobodys methods that nobody asks for somebody, each with the reason
record AccessTable(Map<String, Map<Who, Reach>> asked, Map<String, String> nobodys) {

    /// Who asks for the things of the owner.
    enum Who {
        ANONYMOUS,
        OWNER,
        LEARNER,
        LECTURER,
        EDITOR,
        ADMINISTRATOR,
        HER_LECTURER,
        FORMER_FELLOW
    }

    /// How far one gets.
    enum Reach {
        /// It cannot be asked without signing in: the compiler refuses it.
        UNASKABLE("–"),
        /// The answer and the database are what they would be if the owner had nothing.
        NOTHING("nothing"),
        /// The domain refuses, always the same, whether there is something or not.
        REFUSED("refused"),
        SEES("sees"),
        CHANGES("changes"),
        BOTH("sees, changes");

        private final String word;

        Reach(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        private static Reach of(String cell) {
            return Arrays.stream(values())
                    .filter(reach -> reach.word.equals(cell))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such cell: " + cell));
        }
    }

    static AccessTable read() {
        var asked = new LinkedHashMap<String, Map<Who, Reach>>();
        var nobodys = new LinkedHashMap<String, String>();
        for (var line : lines()) {
            if (line.startsWith("| `")) {
                var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
                var method = cells.get(1).replace("`", "");
                var known = asked.containsKey(method) || nobodys.containsKey(method);
                if (known) {
                    throw new IllegalArgumentException(method + " has two rows");
                }
                if (cells.size() == 3) {
                    nobodys.put(method, cells.get(2));
                } else {
                    asked.put(method, reaches(cells.subList(2, cells.size())));
                }
            }
        }
        return new AccessTable(asked, nobodys);
    }

    /// Its rows about viewers, as they are written.
    List<String> rows() {
        return asked.entrySet().stream().map(row -> row(row.getKey(), row.getValue())).toList();
    }

    static String row(String method, Map<Who, Reach> reaches) {
        return reaches.values().stream()
                .map(Reach::word)
                .collect(joining(" | ", "| `" + method + "` | ", " |"));
    }

    private static Map<Who, Reach> reaches(List<String> cells) {
        var reaches = new LinkedHashMap<Who, Reach>();
        for (var who : Who.values()) {
            reaches.put(who, Reach.of(cells.get(who.ordinal())));
        }
        return reaches;
    }

    private static List<String> lines() {
        try (var file = AccessTable.class.getResourceAsStream("/access.md")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
