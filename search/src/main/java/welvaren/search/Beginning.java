package welvaren.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import welvaren.language.Language;

/// What somebody is typing, as the beginning of a title or name.
///
/// @param words folded, the last of them just begun
/// @param acronym what she typed, were it one; empty when it cannot be
record Beginning(List<String> words, String acronym) {

    private static final float WHOLE_ACRONYM = 500;
    private static final int MOST_WORDS = 24;

    static Beginning of(String typed, Analysis analysis) {
        var text = SearchWords.start(typed);
        return new Beginning(
                analysis.terms(FindableDocument.BODY_EXACT, text).stream()
                        .limit(MOST_WORDS)
                        .toList(),
                FindableDocument.acronym(text));
    }

    /// Things whose title or name has all these words.
    Query query(Language language) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        var field = FindableDocument.begins(language);
        var query = new BooleanQuery.Builder();
        for (var word : words.subList(0, words.size() - 1)) {
            query.add(new TermQuery(new Term(field, word)), Occur.FILTER);
        }
        query.add(new PrefixQuery(new Term(field, words.getLast())), Occur.FILTER);
        query.add(wholeAcronym(), Occur.SHOULD);
        return query.build();
    }

    /// What is called by that acronym comes before all that only begins so.
    Query wholeAcronym() {
        var term = new Term(FindableDocument.ACRONYM, acronym);
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), WHOLE_ACRONYM);
    }
}
