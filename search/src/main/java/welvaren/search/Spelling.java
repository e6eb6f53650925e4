package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import welvaren.language.Language;

/// Finds words that somebody may have meant. A word that a document has, that stands in the Dutch
/// dictionary or is made of its words is never touched; and only what the asking person may find is
/// known here, so that nothing is told of a document by offering a word of it, or by keeping still.
///
/// @param visible what she may find
/// @param within what she may find that has what she chose: there the other word must lead to
///   something
record Spelling(IndexSearcher searcher, Analysis analysis, Query visible, Query within) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int TWO_MISTAKES_FROM = 8;
    private static final int SHORTEST_BEGUN = 3;
    private static final int MOST_WORDS = 24;

    /// More unknown words than that are another language and no mistakes.
    private static final int MOST_UNKNOWN = 3;

    private static final int MOST_CANDIDATES = 500;
    private static final int MOST_READ = 3;

    private static final List<String> EXACT =
            List.of(FindableDocument.TITLE_EXACT, FindableDocument.BODY_EXACT);

    private record Candidate(String word, int documents, boolean sameStart) {

        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparing(Candidate::sameStart)
                        .thenComparing(Candidate::documents)
                        .reversed()
                        .thenComparing(Candidate::word);
    }

    /// Empty when there is nothing to correct.
    Optional<Correction> of(String typed) throws IOException {
        var words = TextWord.in(typed, analysis);
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        var unknown = new ArrayList<TextWord>();
        for (var word : words) {
            if (!isKnown(word.folded(), word.equals(words.getLast()))) {
                unknown.add(word);
            }
        }
        return unknown.size() > MOST_UNKNOWN ? Optional.empty() : corrected(typed, unknown);
    }

    private Optional<Correction> corrected(String typed, List<TextWord> unknown)
            throws IOException {
        var fragments = new ArrayList<Fragment>();
        var at = 0;
        for (var word : unknown) {
            var meant = meant(word.folded());
            if (meant != null) {
                add(fragments, typed.substring(at, word.from()), false);
                add(fragments, asWritten(meant), true);
                at = word.to();
            }
        }
        if (fragments.isEmpty()) {
            return Optional.empty();
        }
        add(fragments, typed.substring(at), false);
        return Optional.of(new Correction(fragments));
    }

    private static void add(List<Fragment> fragments, String text, boolean marked) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, marked));
        }
    }

    /// @param last whether it may have been typed only in part
    private boolean isKnown(String word, boolean last) throws IOException {
        return word.length() < SHORTEST
                || word.length() > LONGEST
                || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                || StopWords.contains(word)
                || DutchWords.of(word) != null
                || !Compounds.split(word).isEmpty()
                || isAny(inDocuments(word, last));
    }

    /// Itself or a form of it, in whatever field.
    private Query inDocuments(String word, boolean last) {
        var ways = new BooleanQuery.Builder();
        for (var field : EXACT) {
            var term = new Term(field, word);
            var begun = last && word.length() >= SHORTEST_BEGUN;
            ways.add(begun ? new PrefixQuery(term) : new TermQuery(term), Occur.SHOULD);
        }
        ways.add(new TermQuery(new Term(FindableDocument.ACRONYM, word)), Occur.SHOULD);
        for (var language : Language.values()) {
            for (var field :
                    List.of(
                            FindableDocument.title(language),
                            FindableDocument.body(language),
                            FindableDocument.words(language))) {
                analysis.terms(field, word)
                        .forEach(stem ->
                                ways.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
            }
        }
        return both(ways.build(), visible);
    }

    /// The nearest word that leads somewhere; among equally near ones that with the most documents.
    private @Nullable String meant(String word) throws IOException {
        var mistakes = word.length() >= TWO_MISTAKES_FROM ? 2 : 1;
        for (var edits = 1; edits <= mistakes; edits++) {
            var candidates = new ArrayList<Candidate>();
            for (var near : near(word, edits)) {
                var documents = searcher.count(both(exactly(near), within));
                if (documents > 0) {
                    var sameStart = near.charAt(0) == word.charAt(0);
                    candidates.add(new Candidate(near, documents, sameStart));
                }
            }
            if (!candidates.isEmpty()) {
                return candidates.stream().sorted(Candidate.BEST_FIRST).toList().getFirst().word();
            }
        }
        return null;
    }

    /// The first letter is wrong only when it is the only one that is.
    private Set<String> near(String word, int edits) throws IOException {
        var near = new HashSet<String>();
        for (var field : EXACT) {
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            if (terms != null) {
                var found =
                        new FuzzyTermsEnum(terms, new Term(field, word), edits, edits - 1, true);
                for (var term = found.next();
                        term != null && near.size() < MOST_CANDIDATES;
                        term = found.next()) {
                    near.add(term.utf8ToString());
                }
            }
        }
        return near.stream()
                .filter(other -> other.length() >= SHORTEST)
                .filter(other -> other.chars().allMatch(Character::isLetter))
                .collect(Collectors.toSet());
    }

    private static Query exactly(String word) {
        var ways = new BooleanQuery.Builder();
        EXACT.forEach(field -> ways.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        return ways.build();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }

    private boolean isAny(Query query) throws IOException {
        return searcher.search(query, 1).scoreDocs.length > 0;
    }

    /// With the accents that documents write it with, and with a capital if they always do.
    private String asWritten(String word) throws IOException {
        var stored = searcher.storedFields();
        var capitalized = word;
        for (var found : searcher.search(both(exactly(word), within), MOST_READ).scoreDocs) {
            var document = stored.document(found.doc, FindableDocument.textFields());
            var shown =
                    FindableDocument.texts(document)
                            .flatMap(text -> TextWord.in(text, analysis).stream())
                            .filter(one -> one.folded().equals(word))
                            .map(TextWord::shown)
                            .filter(one -> Folding.text(one).equals(word))
                            .min(Comparator.comparing(one -> isCapitalized(one)));
            if (shown.isPresent() && !isCapitalized(shown.get())) {
                return shown.get();
            }
            capitalized = shown.orElse(capitalized);
        }
        return capitalized;
    }

    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
