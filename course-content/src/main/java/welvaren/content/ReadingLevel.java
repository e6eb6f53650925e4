package welvaren.content;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/// How hard a text is to read, as LIX: the mean length of a sentence in words, plus the percentage
/// of words of more than six letters (C.-H. Björnsson, *Läsbarhet*, 1968). It needs no syllables,
/// so it says the same of Dutch and English. Below 30 is very easy, 40 is a newspaper, above 50 is
/// hard.
final class ReadingLevel {

    private static final int LONG_WORD = 7;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+(\\s|$)|\\n");

    private ReadingLevel() {}

    /// Of the running text of a unit or a case, without activities; empty for other files, and for
    /// pages without text.
    static Optional<Long> of(ContentFile file) {
        return ContentPath.of(file.path())
                .filter(path ->
                        path.kind() == ContentPath.Kind.UNIT
                                || path.kind() == ContentPath.Kind.CASE)
                .flatMap(path -> Page.read(Desk.empty(), path, file))
                .map(ReadingLevel::plain)
                .flatMap(ReadingLevel::lix);
    }

    private static String plain(Page page) {
        var nodes =
                Markdown.children(Markdown.parse(page.body())).stream()
                        .filter(node -> !(node instanceof FencedCodeBlock))
                        .toList();
        return Desk.empty().markdown().render(page.bodyStart(), nodes).plain();
    }

    static Optional<Long> lix(String text) {
        var words = WORD.matcher(text).results().map(found -> found.group()).toList();
        var sentences =
                SENTENCE_END
                        .splitAsStream(text)
                        .filter(sentence -> WORD.matcher(sentence).find())
                        .count();
        if (sentences == 0) {
            return Optional.empty();
        }
        var longOnes = words.stream().filter(word -> word.length() >= LONG_WORD).count();
        return Optional.of(
                Math.round((double) words.size() / sentences + 100.0 * longOnes / words.size()));
    }
}
