package welvaren.feedback;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What became different between two texts, word by word.
public final class Differences {

    /// What happened to a piece of text.
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /// Some words with the spaces between them.
    public record Piece(Kind kind, String text) {}

    /// Comparing takes up to the square of that many words; longer texts are shown as replaced.
    static final int MOST_WORDS = 6_000;

    /// Words and what stands between them, so that nothing is lost.
    private static final Pattern BORDER = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private Differences() {}

    /// In the order of reading; together, the pieces that were not removed are the later text.
    public static List<Piece> between(String before, String after) {
        var then = words(before);
        var now = words(after);
        if (then.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return joined(List.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after)));
        }
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var delta : DiffUtils.diff(then, now).getDeltas()) {
            var from = delta.getSource().getPosition();
            pieces.add(new Piece(Kind.SAME, String.join("", then.subList(at, from))));
            add(pieces, delta);
            at = from + delta.getSource().size();
        }
        pieces.add(new Piece(Kind.SAME, String.join("", then.subList(at, then.size()))));
        return joined(pieces);
    }

    private static void add(List<Piece> pieces, AbstractDelta<String> delta) {
        pieces.add(new Piece(Kind.REMOVED, String.join("", delta.getSource().getLines())));
        pieces.add(new Piece(Kind.ADDED, String.join("", delta.getTarget().getLines())));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(BORDER.split(text));
    }

    private static List<Piece> joined(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
