package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import welvaren.language.Language;

/// The words that somebody typed, and what they ask of the index. They are words, never syntax: any
/// text is fine.
///
/// A document needs one of the words; the more, the rarer and the closer to the title, the better.
class SearchWords {

    private static final int MOST_LETTERS = 1_000;
    private static final int SHORTEST_JOINED = 7;

    /// More words than that are a sentence, and compounds in it are written as they should be.
    private static final int MOST_JOINED = 6;

    /// More unknown words than that are another language and no mistakes.
    private static final int MOST_UNKNOWN = 4;

    private static final List<String> LINKS = List.of("", "s", "en");

    private static final float WHOLE_TITLE = 1_000;
    private static final float TITLE_BEGUN = 30;
    private static final float JOINED = 2;

    private final Beginning typed;
    private final List<SearchWord> meaningful;
    private final List<SearchWord> joined;
    private final List<OtherWords> others;

    private SearchWords(
            Beginning typed,
            List<SearchWord> meaningful,
            List<SearchWord> joined,
            List<OtherWords> others) {
        this.typed = typed;
        this.meaningful = meaningful;
        this.joined = joined;
        this.others = others;
    }

    /// @param vocabulary what the asking person may know of
    static SearchWords of(String typed, Analysis analysis, Vocabulary vocabulary)
            throws IOException {
        var beginning = Beginning.of(typed, analysis);
        var all = beginning.words();
        var words = new ArrayList<SearchWord>();
        var unknown = 0;
        for (var word : StopWords.without(all).stream().distinct().toList()) {
            var last = word.equals(all.getLast());
            var mistyped = unknown < MOST_UNKNOWN;
            var one = SearchWord.of(word, last, mistyped, analysis, vocabulary);
            unknown += one.known() ? 0 : 1;
            words.add(one);
        }
        return new SearchWords(
                beginning,
                List.copyOf(words),
                joined(all, analysis, vocabulary),
                OtherWords.of(all, analysis, vocabulary));
    }

    /// Compounds that were typed apart: `kennis instellingen`.
    private static List<SearchWord> joined(
            List<String> all, Analysis analysis, Vocabulary vocabulary) throws IOException {
        var joined = new ArrayList<SearchWord>();
        for (var at = 1; at < all.size() && all.size() <= MOST_JOINED; at++) {
            var left = all.get(at - 1);
            var right = all.get(at);
            if (left.length() + right.length() >= SHORTEST_JOINED
                    && !StopWords.contains(left)
                    && !StopWords.contains(right)) {
                for (var link : LINKS) {
                    var last = at == all.size() - 1;
                    SearchWord.known(left + link + right, last, analysis, vocabulary)
                            .ifPresent(joined::add);
                }
            }
        }
        return joined;
    }

    /// Never half of a character that needs two.
    static String start(String typed) {
        if (typed.length() <= MOST_LETTERS) {
            return typed;
        } else {
            var half = Character.isHighSurrogate(typed.charAt(MOST_LETTERS - 1));
            return typed.substring(0, half ? MOST_LETTERS - 1 : MOST_LETTERS);
        }
    }

    /// Those that carry meaning, each once.
    List<SearchWord> words() {
        return meaningful;
    }

    /// What the content says instead of some of them.
    List<OtherWords> others() {
        return others;
    }

    /// Compounds that were typed apart, which some document has.
    List<SearchWord> joined() {
        return joined;
    }

    /// What has one of these is called exactly what was typed.
    List<Term> entire() {
        return typed.acronym().isEmpty()
                ? List.of()
                : List.of(
                        new Term(FindableDocument.WHOLE, FindableDocument.whole(typed.words())),
                        new Term(FindableDocument.ACRONYM, typed.acronym()));
    }

    Query query(Language wanted) {
        var all = typed.words();
        if (all.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        var query = new BooleanQuery.Builder();
        meaningful.forEach(word -> query.add(word.query(wanted), Occur.SHOULD));
        joined.forEach(word -> query.add(new BoostQuery(word.query(wanted), JOINED), Occur.SHOULD));
        others.forEach(other -> query.add(other.query(wanted), Occur.SHOULD));
        query.add(
                constant(FindableDocument.WHOLE, FindableDocument.whole(all), WHOLE_TITLE),
                Occur.SHOULD);
        query.add(
                new BoostQuery(new ConstantScoreQuery(typed.query(wanted)), TITLE_BEGUN),
                Occur.SHOULD);
        if (!typed.acronym().isEmpty()) {
            query.add(typed.wholeAcronym(), Occur.SHOULD);
        }
        if (all.size() > 1) {
            query.add(phrase(FindableDocument.BODY_EXACT), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query constant(String field, String term, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
    }

    private Query phrase(String field) {
        var phrase = new PhraseQuery.Builder();
        typed.words().forEach(word -> phrase.add(new Term(field, word)));
        return phrase.build();
    }

    /// What to mark in a text of that language: what was typed, and other words for what no
    /// document has.
    Query marks(Language language) {
        var marks = new BooleanQuery.Builder();
        meaningful.forEach(word -> marks.add(word.marks(language), Occur.SHOULD));
        others.stream()
                .filter(other -> meaningful.stream().anyMatch(other::standsForUnknown))
                .forEach(other -> marks.add(other.marks(language), Occur.SHOULD));
        return marks.build();
    }
}
