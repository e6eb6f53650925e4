package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import welvaren.language.Language;

/// The words that somebody typed, and what they ask of the index. They are words, never syntax: any
/// text is fine.
///
/// A document needs one of the words; the more, the rarer and the closer to the title, the better.
class SearchWords {

    private static final int MOST_LETTERS = 1_000;
    private static final int MOST_WORDS = 24;
    private static final int SHORTEST_JOINED = 7;

    /// More words than that are a sentence, and compounds in it are written as they should be.
    private static final int MOST_JOINED = 6;

    private static final List<String> LINKS = List.of("", "s", "en");

    private static final float WHOLE_TITLE = 1_000;
    private static final float WHOLE_ACRONYM = 500;
    private static final float TITLE_BEGUN = 30;
    private static final float JOINED = 2;

    private final List<String> all;
    private final List<SearchWord> meaningful;
    private final List<SearchWord> joined;
    private final List<OtherWords> others;
    private final String acronym;

    private SearchWords(
            List<String> all,
            List<SearchWord> meaningful,
            List<SearchWord> joined,
            List<OtherWords> others,
            String acronym) {
        this.all = all;
        this.meaningful = meaningful;
        this.joined = joined;
        this.others = others;
        this.acronym = acronym;
    }

    static SearchWords of(String typed, Analysis analysis, IndexReader reader) throws IOException {
        var text = start(typed);
        var all =
                analysis.terms(FindableDocument.BODY_EXACT, text).stream()
                        .limit(MOST_WORDS)
                        .toList();
        var words = new ArrayList<SearchWord>();
        for (var word : StopWords.without(all).stream().distinct().toList()) {
            var last = word.equals(all.getLast());
            words.add(SearchWord.of(word, last, analysis, reader));
        }
        return new SearchWords(
                all,
                List.copyOf(words),
                joined(all, analysis, reader),
                OtherWords.of(all, analysis, reader),
                FindableDocument.acronym(text));
    }

    /// Compounds that were typed apart: `kennis instellingen`.
    private static List<SearchWord> joined(List<String> all, Analysis analysis, IndexReader reader)
            throws IOException {
        var joined = new ArrayList<SearchWord>();
        for (var at = 1; at < all.size() && all.size() <= MOST_JOINED; at++) {
            var left = all.get(at - 1);
            var right = all.get(at);
            if (left.length() + right.length() >= SHORTEST_JOINED
                    && !StopWords.contains(left)
                    && !StopWords.contains(right)) {
                for (var link : LINKS) {
                    var last = at == all.size() - 1;
                    var word = SearchWord.of(left + link + right, last, analysis, reader);
                    if (word.known()) {
                        joined.add(word);
                    }
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
        return acronym.isEmpty()
                ? List.of()
                : List.of(
                        new Term(FindableDocument.WHOLE, FindableDocument.whole(all)),
                        new Term(FindableDocument.ACRONYM, acronym));
    }

    Query query(Language wanted) {
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
                new BoostQuery(new ConstantScoreQuery(beginning(wanted)), TITLE_BEGUN),
                Occur.SHOULD);
        if (!acronym.isEmpty()) {
            query.add(constant(FindableDocument.ACRONYM, acronym, WHOLE_ACRONYM), Occur.SHOULD);
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
        all.forEach(word -> phrase.add(new Term(field, word)));
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

    /// Things whose title or name has all these words, the last of them just begun.
    Query beginning(Language language) {
        if (all.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        var field = FindableDocument.begins(language);
        var query = new BooleanQuery.Builder();
        for (var word : all.subList(0, all.size() - 1)) {
            query.add(new TermQuery(new Term(field, word)), Occur.FILTER);
        }
        query.add(new PrefixQuery(new Term(field, all.getLast())), Occur.FILTER);
        query.add(constant(FindableDocument.ACRONYM, acronym, WHOLE_ACRONYM), Occur.SHOULD);
        return query.build();
    }
}
