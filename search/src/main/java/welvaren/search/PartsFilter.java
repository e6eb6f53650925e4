package welvaren.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Instead of each Dutch compound the stems of its parts, instead of other words their stem.
final class PartsFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();

    PartsFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            waiting.addAll(DutchStemmer.parts(term.toString()));
        }
        term.setEmpty().append(waiting.removeFirst());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
