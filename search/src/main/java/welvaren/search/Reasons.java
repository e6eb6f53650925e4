package welvaren.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import welvaren.language.Language;
import welvaren.search.Reason.Way;

/// Tells why hits were found, from what of the query matched each of them.
///
/// Most hits show the words that were typed, which costs a look at what is shown; only for the
/// others Lucene is asked which clauses matched.
final class Reasons {

    /// @param missing words that it does not have in any way
    record Told(List<Reason> why, List<String> missing) {

        static final Told NOTHING = new Told(List.of(), List.of());
    }

    /// One hit as it is shown.
    ///
    /// @param stored all that is kept of it
    /// @param names what else it is called
    /// @param headings of its passages
    record Shown(
            int document,
            Document stored,
            Language language,
            String title,
            List<Fragment> snippet,
            List<String> names,
            List<String> headings) {}

    private static final List<Way> TOLD_FIRST =
            List.of(
                    Way.NAME,
                    Way.LANGUAGE,
                    Way.PART,
                    Way.SUBJECT,
                    Way.SPELLING,
                    Way.APART,
                    Way.FORM);
    private static final int MOST_MATCHES = 100;
    private static final int SHORTEST_START = 3;

    private final IndexSearcher searcher;
    private final Analysis analysis;
    private final SearchWords words;
    private final Language wanted;
    private final Map<String, String> typed;
    private final Map<Query, Weight> weights = new HashMap<>();

    Reasons(IndexSearcher searcher, Analysis analysis, SearchWords words, SearchRequest request) {
        this.searcher = searcher;
        this.analysis = analysis;
        this.words = words;
        this.wanted = request.language();
        typed =
                TextWord.in(SearchWords.start(request.query()), analysis).stream()
                        .collect(toMap(TextWord::folded, TextWord::shown, (first, _) -> first));
    }

    Told of(Shown hit) throws IOException {
        for (var whole : words.entire()) {
            if (has(hit.document(), whole.field(), whole.text())) {
                return Told.NOTHING;
            }
        }
        var texts = new HitTexts(hit);
        var why = new ArrayList<Reason>();
        var missing = new ArrayList<String>();
        for (var word : words.words()) {
            if (!texts.show(word.word())) {
                var ways = ways(word, texts);
                if (!ways.isEmpty()) {
                    reason(word, ways, texts).ifPresent(why::add);
                } else if (!isJoined(word, hit.document())) {
                    other(word, hit.document())
                            .ifPresentOrElse(why::add, () -> missing.add(typed(word)));
                }
            }
        }
        return missing.size() == words.words().size()
                ? Told.NOTHING
                : new Told(why.stream().distinct().toList(), missing);
    }

    /// What the hit says instead of a word or of the phrase that it is in.
    private Optional<Reason> other(SearchWord word, int document) throws IOException {
        for (var other : words.others()) {
            for (var phrase : other.phrases()) {
                if (other.typed().contains(word.word())
                        && matches(OtherWords.query(phrase, wanted), document) != null) {
                    var instead = phrase.stream().map(SearchWord::word).collect(joining(" "));
                    var said = String.join(" ", other.typed());
                    return Optional.of(new Reason(Way.OTHER, said, instead));
                }
            }
        }
        return Optional.empty();
    }

    private String typed(SearchWord word) {
        return typed.getOrDefault(word.word(), word.word());
    }

    /// How the hit has the word, each with the term that did it; empty when it has not.
    private Map<Way, String> ways(SearchWord word, HitTexts texts) throws IOException {
        var hit = texts.hit;
        var language = hit.language();
        var stem = word.stems().getOrDefault(language, word.word());
        var ways = new EnumMap<Way, String>(Way.class);
        if (has(hit.document(), FindableDocument.body(language), stem)) {
            ways.put(Way.FORM, stem);
        } else if (has(hit.document(), FindableDocument.title(language), stem)) {
            ways.put(texts.titleHas(stem) ? Way.FORM : Way.NAME, stem);
        } else {
            var other = language.other();
            var otherStem = word.stems().getOrDefault(other, word.word());
            if (texts.headingHas(word.word())) {
                ways.put(Way.FORM, stem);
            } else if (has(hit.document(), FindableDocument.body(other), otherStem)
                    || has(hit.document(), FindableDocument.title(other), otherStem)) {
                ways.put(Way.LANGUAGE, otherStem);
            } else {
                addMatched(ways, word, hit.document());
            }
        }
        return ways;
    }

    private void addMatched(Map<Way, String> ways, SearchWord word, int document)
            throws IOException {
        var matches = matches(word.query(wanted), document);
        if (matches != null) {
            for (var field : matches) {
                var found = matches.getMatches(field);
                for (var seen = 0; found != null && seen < MOST_MATCHES && found.next(); seen++) {
                    var term = found.getQuery() instanceof TermQuery one ? one.getTerm() : null;
                    add(ways, word, field, term == null ? "" : term.text());
                }
            }
            if (ways.containsKey(Way.FORM)) {
                ways.remove(Way.SPELLING);
            }
        }
    }

    private static void add(Map<Way, String> ways, SearchWord word, String field, String term) {
        switch (field) {
            case FindableDocument.TITLE_PARTS, FindableDocument.BODY_PARTS ->
                    ways.putIfAbsent(word.parts().size() == 1 ? Way.PART : Way.APART, term);
            case FindableDocument.TITLE_EXACT, FindableDocument.BODY_EXACT -> {
                if (term.isEmpty()) {
                    ways.putIfAbsent(Way.APART, "");
                } else if (term.startsWith(word.word())) {
                    ways.putIfAbsent(Way.FORM, term);
                } else {
                    ways.putIfAbsent(Way.SPELLING, term);
                }
            }
            default ->
                    ways.putIfAbsent(
                            word.stems().containsValue(term) ? Way.SUBJECT : Way.SPELLING, term);
        }
    }

    private boolean isJoined(SearchWord word, int document) throws IOException {
        for (var joined : words.joined()) {
            var has = joined.word().startsWith(word.word()) || joined.word().endsWith(word.word());
            if (has && matches(joined.query(wanted), document) != null) {
                return true;
            }
        }
        return false;
    }

    private Optional<Reason> reason(SearchWord word, Map<Way, String> ways, HitTexts texts)
            throws IOException {
        for (var way : TOLD_FIRST) {
            var term = ways.get(way);
            if (term != null) {
                return found(way, word, term, texts).map(as -> new Reason(way, typed(word), as));
            }
        }
        return Optional.empty();
    }

    /// What to say that stands there; empty when it speaks for itself.
    private Optional<String> found(Way way, SearchWord word, String term, HitTexts texts)
            throws IOException {
        return switch (way) {
            case FORM ->
                    standsThere(word, texts)
                            ? Optional.empty()
                            : texts.shown(one -> texts.isForm(one, term))
                                    .filter(one -> !looksLike(word.word(), Folding.word(one)));
            case NAME -> texts.name(one -> texts.isForm(one, term));
            case LANGUAGE, SUBJECT, OTHER -> Optional.of(typed(word));
            case PART -> texts.anywhere(one -> isCompoundWith(one.folded(), term));
            case SPELLING ->
                    Optional.of(texts.anywhere(one -> texts.isForm(one, term)).orElse(term));
            case APART -> Optional.of(String.join(" + ", word.pieces()));
        };
    }

    private boolean standsThere(SearchWord word, HitTexts texts) throws IOException {
        return has(texts.hit.document(), FindableDocument.BODY_EXACT, word.word())
                || has(texts.hit.document(), FindableDocument.TITLE_EXACT, word.word());
    }

    private static boolean isCompoundWith(String word, String part) {
        var parts = DutchStemmer.parts(word);
        return parts.size() > 1 && parts.contains(part);
    }

    /// `bedrijven` explains itself to who typed `bedrijf`, `steden` not to who typed `stad`.
    private static boolean looksLike(String typed, String found) {
        var shorter = Math.min(typed.length(), found.length());
        var same = 0;
        while (same < shorter && typed.charAt(same) == found.charAt(same)) {
            same++;
        }
        return same >= Math.max(SHORTEST_START, shorter - 2);
    }

    private boolean has(int document, String field, String term) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var here = document - leaf.docBase;
        var postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
        return postings != null && postings.advance(here) == here;
    }

    private @Nullable Matches matches(Query query, int document) throws IOException {
        var weight = weights.get(query);
        if (weight == null) {
            weight =
                    searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            weights.put(query, weight);
        }
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return weight.matches(leaf, document - leaf.docBase);
    }

    /// The words that a hit shows, and those that it does not.
    private final class HitTexts {

        private final Shown hit;
        private final List<TextWord> title;
        private final List<TextWord> marked;

        HitTexts(Shown hit) {
            this.hit = hit;
            title = TextWord.in(hit.title(), analysis);
            marked =
                    hit.snippet().stream()
                            .filter(Fragment::marked)
                            .flatMap(one -> TextWord.in(one.text(), analysis).stream())
                            .toList();
        }

        boolean show(String word) {
            return Stream.of(title, marked)
                    .flatMap(List::stream)
                    .anyMatch(one -> one.folded().equals(word));
        }

        boolean isForm(TextWord one, String stem) {
            return analysis.terms(FindableDocument.body(hit.language()), one.shown())
                    .contains(stem);
        }

        boolean titleHas(String stem) {
            return title.stream().anyMatch(one -> isForm(one, stem));
        }

        boolean headingHas(String word) {
            return hit.headings().stream()
                    .flatMap(heading -> TextWord.in(heading, analysis).stream())
                    .anyMatch(one -> one.folded().equals(word));
        }

        Optional<String> shown(Predicate<TextWord> wanted) {
            return Stream.of(title, marked)
                    .flatMap(List::stream)
                    .filter(wanted)
                    .map(TextWord::shown)
                    .findFirst();
        }

        Optional<String> name(Predicate<TextWord> wanted) {
            return hit.names().stream()
                    .filter(name -> TextWord.in(name, analysis).stream().anyMatch(wanted))
                    .findFirst();
        }

        /// In what is shown, and else in what is not.
        Optional<String> anywhere(Predicate<TextWord> wanted) throws IOException {
            var shown = shown(wanted);
            if (shown.isPresent()) {
                return shown;
            }
            return Stream.concat(FindableDocument.texts(hit.stored()), hit.names().stream())
                    .flatMap(text -> TextWord.in(text, analysis).stream())
                    .filter(wanted)
                    .map(TextWord::shown)
                    .findFirst();
        }
    }
}
