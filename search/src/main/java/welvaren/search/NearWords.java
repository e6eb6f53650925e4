package welvaren.search;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toMap;

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
    static Map<String, Float> of(String word, IndexReader reader) throws IOException {
        var near = new LinkedHashMap<>(of(word, 1, reader));
        near.keySet().removeIf(other -> other.length() < SHORTEST || word.length() < SHORTEST - 1);
        return near.isEmpty() && word.length() >= TWO_MISTAKES_FROM ? of(word, 2, reader) : near;
    }

    private static Map<String, Float> of(String word, int mistakes, IndexReader reader)
            throws IOException {
        var near = new HashMap<String, Float>();
        for (var field : List.of(FindableDocument.TITLE_EXACT, FindableDocument.BODY_EXACT)) {
            addNear(near, new Term(field, word), mistakes, reader);
        }
        return near.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Float>comparingByValue(reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                LinkedHashMap::new));
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
