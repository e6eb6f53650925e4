package welvaren.search;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Changes each word, and drops those of which nothing is left.
final class WordFilter extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> change;

    WordFilter(TokenStream words, UnaryOperator<String> change) {
        super(words);
        this.change = change;
    }

    @Override
    protected boolean accept() throws IOException {
        var changed = change.apply(term.toString());
        term.setEmpty().append(changed);
        return !changed.isEmpty();
    }
}
