package welvaren.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes Dutch compounds apart: `burgerinitiatieven` into `burger` and `initiatieven`. Only a full
/// cover by parts that the dictionary allows there counts, with the letters that link them.
final class Compounds {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 48;
    private static final int SHORTEST_PART = 3;

    private Compounds() {}

    /// The parts as they stand in the word, with their linking letters; empty when it is none.
    static List<String> split(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        var whole = DutchWords.of(word);
        if (whole != null && whole.is(DutchWords.WHOLE)) {
            return List.of();
        }
        var best = new Cover[word.length() + 1];
        for (var from = word.length() - SHORTEST_PART; from >= 0; from--) {
            best[from] = best(word, from, best);
        }
        var cover = best[0];
        return cover == null || cover.next() == null ? List.of() : cover.parts(word);
    }

    private static @Nullable Cover best(String word, int from, @Nullable Cover[] after) {
        var walk = new DutchWords.Walk();
        Cover best = null;
        for (var to = from + 1; to <= word.length() && walk.on(word.charAt(to - 1)); to++) {
            if (to - from >= SHORTEST_PART) {
                var known = walk.here(word.substring(from, to));
                if (known != null) {
                    best = better(best, cover(known, from, to, word.length(), after));
                }
            }
        }
        return best;
    }

    private static @Nullable Cover cover(
            DutchWords.Known known, int from, int to, int end, @Nullable Cover[] after) {
        if (to == end) {
            return known.is(DutchWords.ENDS) && from > 0
                    ? new Cover(from, to, cost(known, to - from), null)
                    : null;
        }
        var rest = after[to];
        return rest != null && known.is(DutchWords.BEGINS)
                ? new Cover(from, to, cost(known, to - from) + rest.cost(), rest)
                : null;
    }

    /// Many parts are better than few, but not short ones.
    private static int cost(DutchWords.Known known, int length) {
        if (known.is(DutchWords.WHOLE)) {
            return -25;
        } else {
            return length == SHORTEST_PART ? 4 : -10;
        }
    }

    private static @Nullable Cover better(@Nullable Cover one, @Nullable Cover other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.cost() <= one.cost() ? other : one;
    }

    /// Parts from one place to the end.
    private record Cover(int from, int to, int cost, @Nullable Cover next) {

        List<String> parts(String word) {
            var parts = new ArrayList<String>();
            for (var cover = this; cover != null; cover = cover.next()) {
                parts.add(word.substring(cover.from(), cover.to()));
            }
            return parts;
        }
    }
}
