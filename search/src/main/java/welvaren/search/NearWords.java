package welvaren.search;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;

/// Words of the index that somebody may have meant who mistyped one.
final class NearWords {

    private static final int SHORTEST = 4;

    private static final int TWO_MISTAKES_FROM = 6;
    private static final int MOST = 10;

    private NearWords() {}

    /// With one mistake; where the index has none, with two. The likest first, each with the share
    /// of its letters that are right.
    static Map<String, Float> of(String word, Vocabulary vocabulary) throws IOException {
        var near = new LinkedHashMap<>(of(word, 1, vocabulary));
        near.keySet().removeIf(other -> other.length() < SHORTEST || word.length() < SHORTEST - 1);
        return near.isEmpty() && word.length() >= TWO_MISTAKES_FROM
                ? of(word, 2, vocabulary)
                : near;
    }

    private static Map<String, Float> of(String word, int mistakes, Vocabulary vocabulary)
            throws IOException {
        var near = new HashMap<String, Float>();
        for (var field : List.of(FindableDocument.TITLE_EXACT, FindableDocument.BODY_EXACT)) {
            addNear(near, new Term(field, word), mistakes, vocabulary.reader());
        }
        var likeliest =
                near.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Float>comparingByValue(reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        var best = new LinkedHashMap<String, Float>();
        for (var other : likeliest) {
            if (best.size() < MOST && vocabulary.hasWord(other.getKey())) {
                best.put(other.getKey(), other.getValue());
            }
        }
        return best;
    }

    private static void addNear(
            Map<String, Float> near, Term term, int mistakes, IndexReader reader)
            throws IOException {
        var terms = MultiTerms.getTerms(reader, term.field());
        if (terms == null) {
            return;
        }
        var found = new FuzzyTermsEnum(terms, term, mistakes, 0, true);
        var likeness = found.attributes().addAttribute(BoostAttribute.class);
        for (var word = found.next(); word != null; word = found.next()) {
            near.put(word.utf8ToString(), likeness.getBoost());
        }
    }
}
