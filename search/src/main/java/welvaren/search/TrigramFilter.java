package welvaren.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts each word into pieces of three letters at positions beside each other, with a wide gap
/// between words: so a part of a compound is a phrase, and a misspelt word is most of its pieces
/// close together.
final class TrigramFilter extends TokenFilter {

    static final int LENGTH = 3;
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private String word = "";
    private int next;

    TrigramFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (next + LENGTH > word.length()) {
            if (!input.incrementToken()) {
                return false;
            }
            word = term.toString();
            next = 0;
        }
        term.setEmpty().append(word, next, next + LENGTH);
        position.setPositionIncrement(next == 0 ? GAP : 1);
        next++;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = "";
        next = 0;
    }
}
