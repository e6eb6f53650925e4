package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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
/// @param near what else it may be, where it is not known
record SearchWord(
        String word,
        Map<Language, String> stems,
        List<Place> places,
        List<String> pieces,
        List<String> parts,
        boolean last,
        boolean known,
        List<Near> near) {

    /// A field that has its stem.
    private record Place(Term term, Language language, boolean title, float weight) {}

    /// A word of the index that may be meant.
    ///
    /// @param likeness from 0 to 1: the share of letters that are right
    private record Near(Map<Language, String> stems, List<Place> places, float likeness) {}

    private static final float TIE = 0.1f;
    private static final float OTHER_LANGUAGE = 0.8f;
    private static final float TITLE = 2;
    private static final float BODY = 2.7f;
    private static final float OTHER_WORDS = 0.8f;
    private static final float TITLE_PARTS = 2;
    private static final float BODY_PARTS = 0.3f;
    private static final float BODY_PARTS_OF_UNKNOWN = 1.8f;
    private static final float TITLE_APART = 4;
    private static final float BODY_APART = 2;
    private static final float TITLE_BEGUN = 1;
    private static final float BODY_BEGUN = 0.6f;
    private static final float UNKNOWN_BEGUN = 1.7f;
    private static final float TITLE_MISSPELT = 0.9f;
    private static final float BODY_MISSPELT = 0.5f;

    private static final MultiTermQuery.RewriteMethod LIKELIEST =
            new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(30);

    private static final MultiTermQuery.RewriteMethod EACH =
            new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(500);

    private static final int SHORTEST_BEGUN = 3;
    private static final int SHORTEST_BROKEN = 4;
    private static final int LONGEST_BROKEN = 40;
    private static final int SHORTEST_PART = 5;

    /// @param typing whether it may have been typed only in part
    /// @param mistyped whether to look for what else it may be
    static SearchWord of(
            String word, boolean typing, boolean mistyped, Analysis analysis, Vocabulary vocabulary)
            throws IOException {
        var known = known(word, typing, analysis, vocabulary);
        return known.isPresent()
                ? known.get()
                : unknown(word, typing, mistyped, analysis, vocabulary);
    }

    /// Empty when no document has it.
    static Optional<SearchWord> known(
            String word, boolean last, Analysis analysis, Vocabulary vocabulary)
            throws IOException {
        var stems = stems(word, analysis);
        var places = places(stems, vocabulary);
        if (places.isEmpty() && !vocabulary.hasWord(word)) {
            return Optional.empty();
        }
        var pieces = Compounds.split(word);
        return Optional.of(
                new SearchWord(
                        word, stems, places, pieces, parts(word, pieces), last, true, List.of()));
    }

    private static SearchWord unknown(
            String word, boolean last, boolean mistyped, Analysis analysis, Vocabulary vocabulary)
            throws IOException {
        var stems = stems(word, analysis);
        var pieces = Compounds.split(word);
        if (pieces.isEmpty() && word.length() <= LONGEST_BROKEN) {
            pieces = broken(word, vocabulary);
        }
        var near =
                mistyped && word.length() <= LONGEST_BROKEN
                        ? near(word, analysis, vocabulary)
                        : List.<Near>of();
        return new SearchWord(
                word, stems, List.of(), pieces, parts(word, pieces), last, false, near);
    }

    private static List<String> parts(String word, List<String> pieces) {
        return pieces.isEmpty()
                ? List.of(DutchStemmer.stem(word))
                : pieces.stream().map(DutchStemmer::stemOfPart).toList();
    }

    private static Map<Language, String> stems(String word, Analysis analysis) {
        var stems = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var terms = analysis.terms(FindableDocument.body(language), word);
            stems.put(language, terms.isEmpty() ? word : terms.getFirst());
        }
        return stems;
    }

    private static List<Near> near(String word, Analysis analysis, Vocabulary vocabulary)
            throws IOException {
        var near = new ArrayList<Near>();
        for (var other : NearWords.of(word, vocabulary).entrySet()) {
            var stems = stems(other.getKey(), analysis);
            near.add(new Near(stems, places(stems, vocabulary), other.getValue()));
        }
        return List.copyOf(near);
    }

    /// Two words of the index that were written as one; empty when it is none.
    private static List<String> broken(String word, Vocabulary vocabulary) throws IOException {
        List<String> best = List.of();
        var most = 0;
        for (var at = SHORTEST_BROKEN; at <= word.length() - SHORTEST_BROKEN; at++) {
            var both = List.of(word.substring(0, at), word.substring(at));
            var documents =
                    Math.min(
                            vocabulary.frequency(both.getFirst()),
                            vocabulary.frequency(both.getLast()));
            if (documents > most) {
                most = documents;
                best = both;
            }
        }
        return best;
    }

    /// Only fields that have the stem: a field that no document has cannot be blended.
    private static List<Place> places(Map<Language, String> stems, Vocabulary vocabulary)
            throws IOException {
        var places = new ArrayList<Place>();
        for (var stem : stems.entrySet()) {
            var language = stem.getKey();
            var title = new Term(FindableDocument.title(language), stem.getValue());
            var body = new Term(FindableDocument.body(language), stem.getValue());
            var words = new Term(FindableDocument.words(language), stem.getValue());
            for (var place :
                    List.of(
                            new Place(title, language, true, TITLE),
                            new Place(body, language, false, BODY),
                            new Place(words, language, false, OTHER_WORDS))) {
                if (vocabulary.has(place.term())) {
                    places.add(place);
                }
            }
        }
        return List.copyOf(places);
    }

    Query query(Language wanted) {
        var ways = new ArrayList<Query>();
        addStems(ways, places, wanted, 1, 1);
        addParts(ways);
        addBegun(ways);
        addMisspelt(ways, wanted);
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static void addStems(
            List<Query> ways, List<Place> places, Language wanted, float inTitle, float inText) {
        for (var title : List.of(true, false)) {
            var there = places.stream().filter(place -> place.title() == title).toList();
            if (!there.isEmpty()) {
                ways.add(new BoostQuery(best(there, wanted), title ? inTitle : inText));
            }
        }
    }

    /// As rare as in the field where it is most common: else a word would count for more in the
    /// language that seldom uses it.
    private static Query best(List<Place> places, Language wanted) {
        var terms = new BlendedTermQuery.Builder();
        for (var place : places) {
            var weight = place.language() == wanted ? 1 : OTHER_LANGUAGE;
            terms.add(place.term(), place.weight() * weight);
        }
        return terms.setRewriteMethod(new BlendedTermQuery.DisjunctionMaxRewrite(TIE)).build();
    }

    /// As a part of a compound; of a compound all its parts. Of one that no document has, each part
    /// is a word by itself.
    private void addParts(List<Query> ways) {
        if (known || parts.size() == 1) {
            ways.add(parts(FindableDocument.TITLE_PARTS, TITLE_PARTS));
            ways.add(parts(FindableDocument.BODY_PARTS, BODY_PARTS));
        } else {
            var some = new BooleanQuery.Builder();
            parts.forEach(part -> some.add(part(part), Occur.SHOULD));
            ways.add(some.build());
        }
        if (pieces.size() > 1) {
            ways.add(apart(FindableDocument.TITLE_EXACT, TITLE_APART));
            ways.add(apart(FindableDocument.BODY_EXACT, BODY_APART));
        }
    }

    /// Written as words of their own.
    private Query apart(String field, float weight) {
        return new BoostQuery(new PhraseQuery(field, pieces.toArray(String[]::new)), weight);
    }

    private Query parts(String field, float weight) {
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(new TermQuery(new Term(field, part)), Occur.MUST));
        return new BoostQuery(all.build(), weight / parts.size());
    }

    private static Query part(String part) {
        return new DisjunctionMaxQuery(
                List.of(
                        term(FindableDocument.TITLE_PARTS, part, TITLE_PARTS),
                        term(FindableDocument.BODY_PARTS, part, BODY_PARTS_OF_UNKNOWN)),
                TIE);
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

    private void addMisspelt(List<Query> ways, Language wanted) {
        for (var other : near) {
            var like = other.likeness();
            addStems(ways, other.places(), wanted, TITLE_MISSPELT * like, BODY_MISSPELT * like);
        }
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
        for (var other : near) {
            var meant = other.stems().getOrDefault(language, word);
            marks.add(new TermQuery(new Term(field, meant)), Occur.SHOULD);
        }
        return marks.build();
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }
}
