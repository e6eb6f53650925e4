package welvaren.search;

import java.util.List;
import java.util.Random;

/// What goes wrong when people type, made with a seed so that it goes wrong the same way again.
final class Typos {

    /// Ways to mistype a word by one letter.
    enum Slip {
        LETTER_MORE,
        LETTER_LESS,
        LETTERS_SWAPPED,
        NEIGHBOURING_KEY,
        LETTER_DOUBLED
    }

    private static final List<List<String>> KEYBOARDS =
            List.of(
                    List.of("azertyuiop", "qsdfghjklm", "wxcvbn"),
                    List.of("qwertyuiop", "asdfghjkl", "zxcvbnm"));

    private final Random random;

    Typos(Random random) {
        this.random = random;
    }

    Slip anySlip() {
        return Slip.values()[random.nextInt(Slip.values().length)];
    }

    /// The word with that slip somewhere, its first letter included.
    String in(String word, Slip slip) {
        var at = random.nextInt(slip == Slip.LETTERS_SWAPPED ? word.length() - 1 : word.length());
        var before = word.substring(0, at);
        var letter = word.substring(at, at + 1);
        var after = word.substring(at + 1);
        return switch (slip) {
            case LETTER_MORE -> before + (char) ('a' + random.nextInt(26)) + letter + after;
            case LETTER_LESS -> before + after;
            case LETTERS_SWAPPED -> before + after.charAt(0) + letter + after.substring(1);
            case NEIGHBOURING_KEY -> before + neighbour(letter) + after;
            case LETTER_DOUBLED -> before + letter + letter + after;
        };
    }

    /// The key left, right, above or below; for what is not on it, any letter.
    private String neighbour(String letter) {
        var rows = KEYBOARDS.get(random.nextInt(KEYBOARDS.size()));
        var down = 0;
        while (down < rows.size() && !rows.get(down).contains(letter)) {
            down++;
        }
        if (down == rows.size()) {
            return String.valueOf((char) ('a' + random.nextInt(26)));
        }
        var across = rows.get(down).indexOf(letter);
        var beside =
                List.of(
                                key(rows, down, across - 1),
                                key(rows, down, across + 1),
                                key(rows, down - 1, across),
                                key(rows, down + 1, across))
                        .stream()
                        .filter(key -> !key.isEmpty())
                        .toList();
        return beside.get(random.nextInt(beside.size()));
    }

    private static String key(List<String> rows, int down, int across) {
        return down >= 0 && down < rows.size() && across >= 0 && across < rows.get(down).length()
                ? rows.get(down).substring(across, across + 1)
                : "";
    }
}
