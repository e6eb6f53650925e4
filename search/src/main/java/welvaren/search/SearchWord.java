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
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import welvaren.language.Language;

/// One word, folded, and the ways in which a document may have it. The best way counts, the others
/// a little: a word that is in title and text is not worth twice.
///
/// @param pieces of a compound, as they stand in it; empty when it is none
/// @param parts stems of the pieces, else its own Dutch stem
/// @param last whether it may have been typed only in part
/// @param known whether any document has the word itself or its stem
record SearchWord(
        String word,
        Map<Language, String> stems,
        List<String> pieces,
        List<String> parts,
        boolean last,
        boolean known) {

    private static final float TIE = 0.1f;
    private static final float OTHER_LANGUAGE = 0.8f;
    private static final float TITLE = 2.9f;
    private static final float BODY = 2.7f;
    private static final float OTHER_WORDS = 0.8f;
    private static final float TITLE_EXACT = 5;
    private static final float BODY_EXACT = 3.5f;
    private static final float TITLE_PARTS = 2;
    private static final float BODY_PARTS = 0.5f;
    private static final float TITLE_APART = 4;
    private static final float BODY_APART = 2;
    private static final float TITLE_BEGUN = 1;
    private static final float BODY_BEGUN = 0.6f;
    private static final float UNKNOWN_BEGUN = 1.7f;
    private static final float TITLE_MISSPELT = 2;
    private static final float BODY_MISSPELT = 0.5f;
    private static final float PART_OF_WORD = 0.1f;

    private static final MultiTermQuery.RewriteMethod LIKELIEST =
            new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(30);

    private static final MultiTermQuery.RewriteMethod EACH =
            new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(500);

    private static final int SHORTEST_BEGUN = 3;
    private static final int SHORTEST_BROKEN = 4;
    private static final int LONGEST_BROKEN = 40;
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
        var known = isKnown(word, stems, reader);
        var pieces = Compounds.split(word);
        if (pieces.isEmpty() && !known && word.length() <= LONGEST_BROKEN) {
            pieces = broken(word, reader);
        }
        var parts =
                pieces.isEmpty()
                        ? List.of(DutchStemmer.stem(word))
                        : pieces.stream().map(DutchStemmer::stemOfPart).toList();
        return new SearchWord(word, stems, pieces, parts, last, known);
    }

    /// Two words of the index that were written as one; empty when it is none.
    private static List<String> broken(String word, IndexReader reader) throws IOException {
        List<String> best = List.of();
        var most = 0;
        for (var at = SHORTEST_BROKEN; at <= word.length() - SHORTEST_BROKEN; at++) {
            var both = List.of(word.substring(0, at), word.substring(at));
            var documents =
                    Math.min(frequency(both.getFirst(), reader), frequency(both.getLast(), reader));
            if (documents > most) {
                most = documents;
                best = both;
            }
        }
        return best;
    }

    private static int frequency(String word, IndexReader reader) throws IOException {
        return reader.docFreq(new Term(FindableDocument.BODY_EXACT, word));
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
        addParts(ways);
        addBegun(ways);
        addMisspelt(ways);
        return new DisjunctionMaxQuery(ways, TIE);
    }

    /// As a part of a compound; of a compound all its parts.
    private void addParts(List<Query> ways) {
        ways.add(parts(FindableDocument.TITLE_PARTS, TITLE_PARTS));
        ways.add(parts(FindableDocument.BODY_PARTS, BODY_PARTS));
        if (pieces.size() > 1) {
            ways.add(apart(FindableDocument.TITLE_EXACT, TITLE_APART));
            ways.add(apart(FindableDocument.BODY_EXACT, BODY_APART));
        }
    }

    /// Written as words of their own.
    private Query apart(String field, float weight) {
        return new BoostQuery(new PhraseQuery(field, pieces.toArray(String[]::new)), weight);
    }

    /// Of a word that no document has, one part is better than nothing.
    private Query parts(String field, float weight) {
        if (parts.size() == 1) {
            return term(field, parts.getFirst(), weight);
        }
        var all = new BooleanQuery.Builder();
        var need = known ? Occur.MUST : Occur.SHOULD;
        parts.forEach(part -> all.add(new TermQuery(new Term(field, part)), need));
        return new BoostQuery(all.build(), known ? weight / parts.size() : weight);
    }

    private void addBegun(List<Query> ways) {
        if (last && word.length() >= SHORTEST_BEGUN) {
            ways.add(begun(FindableDocument.TITLE_EXACT, TITLE_BEGUN));
            ways.add(begun(FindableDocument.BODY_EXACT, BODY_BEGUN));
        }
    }

    private Query begun(String field, float weight) {
        return new BoostQuery(
                new PrefixQuery(new Term(field, word), LIKELIEST),
                known ? weight : weight * UNKNOWN_BEGUN);
    }

    private void addPart(List<Query> ways) {
        if (word.length() >= SHORTEST_PART) {
            var part = new PhraseQuery.Builder();
            trigrams().forEach(piece -> part.add(new Term(FindableDocument.TRIGRAMS, piece)));
            ways.add(constant(part.build(), PART_OF_WORD));
        }
    }

    private List<String> trigrams() {
        return IntStream.rangeClosed(0, word.length() - TrigramFilter.LENGTH)
                .limit(MOST_PIECES)
                .mapToObj(at -> word.substring(at, at + TrigramFilter.LENGTH))
                .toList();
    }

    private void addMisspelt(List<Query> ways) {
        if (!known && word.length() >= SHORTEST_MISSPELT) {
            ways.add(new BoostQuery(misspelt(FindableDocument.TITLE_EXACT), TITLE_MISSPELT));
            ways.add(new BoostQuery(misspelt(FindableDocument.BODY_EXACT), BODY_MISSPELT));
            var pieces = trigrams();
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
            marks.add(new WordsWith(field, stem), Occur.SHOULD);
        }
        if (language == Language.NL) {
            parts.forEach(part -> marks.add(new TermQuery(new Term(field, part)), Occur.SHOULD));
        }
        if (last && word.length() >= SHORTEST_BEGUN) {
            marks.add(new PrefixQuery(new Term(field, word), EACH), Occur.SHOULD);
        }
        if (!known && word.length() >= SHORTEST_MISSPELT) {
            marks.add(misspelt(field), Occur.SHOULD);
        }
        return marks.build();
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private static Query constant(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
