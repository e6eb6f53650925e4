package welvaren.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which known name somebody probably meant.
final class Nearest {

    private static final int FEW = 12;

    private Nearest() {}

    static String remedy(String written, Collection<String> known) {
        var nearest = to(written, known);
        if (nearest.isPresent()) {
            return "Did you mean “%s”?".formatted(nearest.get());
        } else if (known.isEmpty()) {
            return "There are none yet: add it, or take it out here.";
        } else if (known.size() <= FEW) {
            var all = known.stream().sorted().collect(Collectors.joining(", "));
            return "Choose one of: %s.".formatted(all);
        } else {
            return "Check the spelling, or add it where it belongs.";
        }
    }

    static Optional<String> to(String written, Collection<String> known) {
        var farthest = written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= farthest || extended(written, name))
                .min(
                        Comparator.comparingInt((String name) -> distance(written, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean extended(String written, String name) {
        return written.length() >= 4 && (name.contains(written) || written.contains(name));
    }

    /// Levenshtein's: how many letters to add, drop or change.
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
