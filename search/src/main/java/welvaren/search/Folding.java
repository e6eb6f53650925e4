package welvaren.search;

import java.text.Normalizer;
import java.util.Locale;

/// Makes one spelling of what people see as one: case, accents, ligatures, `ĳ`, apostrophes.
class Folding {

    private Folding() {}

    /// A single word. `foto’s` becomes `foto`, `l’économie` becomes `economie`, `A.B.C.` becomes
    /// `abc`. May be empty.
    static String word(String word) {
        return withoutApostrophe(text(word)).replace(".", "");
    }

    static String text(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(decomposed.length());
        for (var i = 0; i < decomposed.length(); i++) {
            fold(decomposed.charAt(i), folded);
        }
        return folded.toString();
    }

    /// NFKD already takes `ĳ`, `ﬁ` and accents apart; these it leaves whole.
    private static void fold(char letter, StringBuilder to) {
        switch (letter) {
            case 'œ' -> to.append("oe");
            case 'æ' -> to.append("ae");
            case 'ß' -> to.append("ss");
            case 'ø' -> to.append('o');
            case 'ł' -> to.append('l');
            case 'đ' -> to.append('d');
            case '’', '‘', 'ʼ', '＇' -> to.append('\'');
            default -> {
                if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    to.append(letter);
                }
            }
        }
    }

    private static String withoutApostrophe(String word) {
        var at = word.indexOf('\'');
        if (at < 0) {
            return word;
        } else if (word.endsWith("'s")) {
            return word.substring(0, word.length() - 2).replace("'", "");
        } else if (at <= 2 && word.length() - at > 3) {
            return word.substring(at + 1).replace("'", "");
        } else {
            return word.replace("'", "");
        }
    }
}
