package welvaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// A word of a text as it stands there, and as it is compared.
///
/// @param shown with its capitals and accents
/// @param folded as [FindableDocument#BODY_EXACT] has it
/// @param from where it begins in the text
record TextWord(String shown, String folded, int from) {

    int to() {
        return from + shown.length();
    }

    static List<TextWord> in(String text, Analysis analysis) {
        try (TokenStream stream = analysis.tokenStream(FindableDocument.BODY_EXACT, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            var words = new ArrayList<TextWord>();
            stream.reset();
            while (stream.incrementToken()) {
                var shown = text.substring(place.startOffset(), place.endOffset());
                words.add(new TextWord(shown, term.toString(), place.startOffset()));
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
