package welvaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// How text becomes terms, for each kind of field its own way.
final class Analysis extends Analyzer {

    /// To be raised with every change of what is indexed or how: an older index is then rebuilt.
    static final int VERSION = 6;

    /// Between two passages of one field, so that no phrase crosses them.
    private static final int GAP = 100;

    /// With Lucene's default strategy every field would silently get the chain of the first one.
    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var folded = new WordFilter(words, Folding::word);
        var terms =
                switch (FindableDocument.chain(field)) {
                    case WORDS -> folded;
                    case DUTCH -> new WordFilter(folded, DutchStemmer::stem);
                    case ENGLISH -> new PorterStemFilter(folded);
                    case PARTS -> new PartsFilter(folded);
                };
        return new TokenStreamComponents(words, terms);
    }

    /// What happens to the text of a field.
    enum Chain {
        WORDS,
        DUTCH,
        ENGLISH,
        PARTS
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /// The terms of a text, as that field has them.
    List<String> terms(String field, String text) {
        try (TokenStream stream = tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var terms = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
