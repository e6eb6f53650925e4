package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import welvaren.language.Language;

/// What the content says instead of a word or phrase that somebody typed. It counts for less than
/// the word itself.
///
/// @param typed the words that it stands for
/// @param phrases each one or more words, all of which a document must have
record OtherWords(List<String> typed, List<List<SearchWord>> phrases) {

    private static final float WEIGHT = 0.7f;
    private static final float TIE = 0.3f;

    /// For every word and phrase among those typed that the thesaurus has.
    static List<OtherWords> of(List<String> all, Analysis analysis, Vocabulary vocabulary)
            throws IOException {
        var others = new ArrayList<OtherWords>();
        for (var from = 0; from < all.size(); from++) {
            var most = Math.min(all.size(), from + Thesaurus.LONGEST);
            for (var to = from + 1; to <= most; to++) {
                var typed = all.subList(from, to);
                var phrases = new ArrayList<List<SearchWord>>();
                for (var other : Thesaurus.of(typed)) {
                    phrases.add(words(other, analysis, vocabulary));
                }
                if (!phrases.isEmpty()) {
                    others.add(new OtherWords(List.copyOf(typed), List.copyOf(phrases)));
                }
            }
        }
        return List.copyOf(others);
    }

    private static List<SearchWord> words(
            List<String> phrase, Analysis analysis, Vocabulary vocabulary) throws IOException {
        var words = new ArrayList<SearchWord>();
        for (var word : StopWords.without(phrase)) {
            words.add(SearchWord.of(word, false, false, analysis, vocabulary));
        }
        return words;
    }

    boolean standsForUnknown(SearchWord word) {
        return !word.known() && typed.contains(word.word());
    }

    Query query(Language wanted) {
        var ways = phrases.stream().map(phrase -> query(phrase, wanted)).toList();
        return new BoostQuery(new DisjunctionMaxQuery(ways, TIE), WEIGHT);
    }

    static Query query(List<SearchWord> phrase, Language wanted) {
        var all = new BooleanQuery.Builder();
        phrase.forEach(word -> all.add(word.query(wanted), Occur.MUST));
        return new BoostQuery(all.build(), 1f / phrase.size());
    }

    /// What to mark in a text of that language.
    Query marks(Language language) {
        var marks = new BooleanQuery.Builder();
        phrases.forEach(
                phrase -> phrase.forEach(word -> marks.add(word.marks(language), Occur.SHOULD)));
        return marks.build();
    }
}
