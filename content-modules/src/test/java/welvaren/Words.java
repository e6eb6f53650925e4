package welvaren;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words as they are compared: small letters without accents.
final class Words {

    /// Where a link leads is no part of the sentence; nor is an address, a comment in a file, or
    /// the place in a source.
    private static final Pattern LINK_TARGET = Pattern.compile("]\\([^)]*\\)");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern ASIDE = Pattern.compile("(?m)^\\s*#[ ]?(?!#).*$|\\bplace: .*$");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    static List<String> of(String text) {
        var said = ASIDE.matcher(ADDRESS.matcher(text).replaceAll("|")).replaceAll("|");
        var plain = LINK_TARGET.matcher(said).replaceAll("]");
        var folded =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return Stream.of(BETWEEN.split(folded.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
