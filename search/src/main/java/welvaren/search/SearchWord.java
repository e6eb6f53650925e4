package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import welvaren.language.Language;

/// One word, folded, and the ways in which a document may have it. The best way counts, the others
/// a little: a word that is in title and text is not worth twice.
///
/// @param last whether it may have been typed only in part
/// @param known whether any document has the word itself or its stem
record SearchWord(String word, Map<Language, String> stems, boolean last, boolean known) {

    private static final float TIE = 0.1f;
    private static final float OTHER_LANGUAGE = 0.8f;

    private static final float TITLE = 4;
    private static final float BODY = 1;
    private static final float OTHER_WORDS = 0.7f;
    private static final float TITLE_EXACT = 6;
    private static final float BODY_EXACT = 1.3f;
    private static final float ACRONYM = 20;
    private static final float TITLE_BEGUN = 1;
    private static final float BODY_BEGUN = 0.3f;
    private static final float TITLE_MISSPELT = 2;
    private static final float BODY_MISSPELT = 0.5f;
    private static final float PART_OF_WORD = 0.1f;

    private static final int SHORTEST_BEGUN = 3;
    private static final int SHORTEST_PART = 5;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int TWO_MISTAKES_FROM = 8;
    private static final int MOST_SPELLINGS = 50;
    private static final int MOST_PIECES = 30;

    static SearchWord of(String word, boolean last, Analysis analysis, IndexReader reader)
            throws IOException {
        var stems = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var terms = analysis.terms(FindableDocument.body(language), word);
            stems.put(language, terms.isEmpty() ? word : terms.getFirst());
        }
        return new SearchWord(word, stems, last, isKnown(word, stems, reader));
    }

    private static boolean isKnown(String word, Map<Language, String> stems, IndexReader reader)
            throws IOException {
        for (var field : List.of(FindableDocument.TITLE_EXACT, FindableDocument.BODY_EXACT)) {
            if (reader.docFreq(new Term(field, word)) > 0) {
                return true;
            }
        }
        for (var stem : stems.entrySet()) {
            for (var field :
                    List.of(
                            FindableDocument.title(stem.getKey()),
                            FindableDocument.body(stem.getKey()),
                            FindableDocument.words(stem.getKey()))) {
                if (reader.docFreq(new Term(field, stem.getValue())) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    Query query(Language wanted) {
        var ways = new ArrayList<Query>();
        stems.forEach((language, stem) -> {
            var weight = language == wanted ? 1 : OTHER_LANGUAGE;
            ways.add(term(FindableDocument.title(language), stem, TITLE * weight));
            ways.add(term(FindableDocument.body(language), stem, BODY * weight));
            ways.add(term(FindableDocument.words(language), stem, OTHER_WORDS * weight));
        });
        ways.add(term(FindableDocument.TITLE_EXACT, word, TITLE_EXACT));
        ways.add(term(FindableDocument.BODY_EXACT, word, BODY_EXACT));
        ways.add(constant(new TermQuery(new Term(FindableDocument.ACRONYM, word)), ACRONYM));
        addBegun(ways);
        addPart(ways);
        addMisspelt(ways);
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private void addBegun(List<Query> ways) {
        if (last && word.length() >= SHORTEST_BEGUN) {
            ways.add(begun(FindableDocument.TITLE_EXACT, TITLE_BEGUN));
            ways.add(begun(FindableDocument.BODY_EXACT, BODY_BEGUN));
        }
    }

    private Query begun(String field, float weight) {
        return constant(new PrefixQuery(new Term(field, word)), weight);
    }

    private void addPart(List<Query> ways) {
        if (word.length() >= SHORTEST_PART) {
            var part = new PhraseQuery.Builder();
            pieces().forEach(piece -> part.add(new Term(FindableDocument.TRIGRAMS, piece)));
            ways.add(constant(part.build(), PART_OF_WORD));
        }
    }

    private List<String> pieces() {
        return IntStream.rangeClosed(0, word.length() - TrigramFilter.LENGTH)
                .limit(MOST_PIECES)
                .mapToObj(at -> word.substring(at, at + TrigramFilter.LENGTH))
                .toList();
    }

    private void addMisspelt(List<Query> ways) {
        if (!known && word.length() >= SHORTEST_MISSPELT) {
            ways.add(constant(misspelt(FindableDocument.TITLE_EXACT), TITLE_MISSPELT));
            ways.add(constant(misspelt(FindableDocument.BODY_EXACT), BODY_MISSPELT));
            var pieces = pieces();
            var enough = Math.max(2, Math.ceilDiv(pieces.size() * 3, 5));
            if (pieces.size() > enough) {
                ways.add(constant(mostOf(pieces, enough), PART_OF_WORD));
            }
        }
    }

    private FuzzyQuery misspelt(String field) {
        var mistakes = word.length() >= TWO_MISTAKES_FROM ? 2 : 1;
        return new FuzzyQuery(new Term(field, word), mistakes, 1, MOST_SPELLINGS, true);
    }

    private static Query mostOf(List<String> pieces, int enough) {
        var terms = pieces.stream().distinct().map(Intervals::term).toArray(IntervalsSource[]::new);
        var most = Intervals.atLeast(Math.min(enough, terms.length), terms);
        return new IntervalQuery(
                FindableDocument.TRIGRAMS, Intervals.maxwidth(pieces.size() + 2, most));
    }

    /// What to mark in a text of that language.
    Query marks(Language language) {
        var field = FindableDocument.body(language);
        var stem = stems.getOrDefault(language, word);
        var marks = new BooleanQuery.Builder();
        marks.add(new TermQuery(new Term(field, stem)), Occur.SHOULD);
        if (word.length() >= SHORTEST_PART) {
            marks.add(new WildcardQuery(new Term(field, "*" + literal(stem) + "*")), Occur.SHOULD);
        }
        if (last && word.length() >= SHORTEST_BEGUN) {
            marks.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD);
        }
        if (!known && word.length() >= SHORTEST_MISSPELT) {
            marks.add(misspelt(field), Occur.SHOULD);
        }
        return marks.build();
    }

    private static String literal(String stem) {
        return stem.replaceAll("([*?\\\\])", "\\\\$1");
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private static Query constant(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
