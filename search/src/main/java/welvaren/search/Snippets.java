package welvaren.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import org.jspecify.annotations.Nullable;
import welvaren.language.Language;

/// The best piece of each text that is shown, with its matches marked.
class Snippets {

    /// @param passage which one of the document it is from
    record Snippet(int passage, List<Fragment> fragments) {

        static final Snippet NONE = new Snippet(0, List.of());

        boolean marked() {
            return fragments.stream().anyMatch(Fragment::marked);
        }
    }

    private static final int LENGTH_GOAL = 180;
    private static final float MATCH_IN_THE_MIDDLE = 0.5f;

    private Snippets() {}

    static Map<Integer, Snippet> of(
            FacetedSearcher searcher,
            Analysis analysis,
            Language language,
            Query marks,
            Map<Integer, Document> shown)
            throws IOException {
        var documents = List.copyOf(shown.keySet());
        var found =
                new Highlighter(searcher, analysis, language, shown)
                        .snippets(FindableDocument.body(language), marks, documents);
        var snippets = new HashMap<Integer, Snippet>();
        for (var i = 0; i < found.length; i++) {
            var snippet = (Snippet) found[i];
            snippets.put(documents.get(i), snippet == null ? Snippet.NONE : snippet);
        }
        return snippets;
    }

    private static class Highlighter extends UnifiedHighlighter {

        private final Language language;
        private final Map<Integer, Document> shown;

        Highlighter(
                FacetedSearcher searcher,
                Analysis analysis,
                Language language,
                Map<Integer, Document> shown) {
            super(
                    new Builder(searcher, analysis)
                            .withFlags(
                                    EnumSet.of(
                                            HighlightFlag.MULTI_TERM_QUERY,
                                            HighlightFlag.PASSAGE_RELEVANCY_OVER_SPEED))
                            .withWeightMatches(false)
                            .withMaxLength(Integer.MAX_VALUE - 1)
                            .withMaxNoHighlightPassages(1)
                            .withBreakIterator(() -> sentences(language))
                            .withFormatter(new Fragments()));
            this.language = language;
            this.shown = shown;
        }

        /// They were read already.
        @Override
        protected List<CharSequence[]> loadFieldValues(
                String[] fields, DocIdSetIterator documents, int cacheCharsThreshold)
                throws IOException {
            var texts = new ArrayList<CharSequence[]>();
            for (var at = documents.nextDoc();
                    at != DocIdSetIterator.NO_MORE_DOCS;
                    at = documents.nextDoc()) {
                var document = requireNonNull(shown.get(at));
                var text = FindableDocument.joined(document, language).orElse(null);
                texts.add(new CharSequence[] {text});
            }
            return texts;
        }

        /// Only terms are looked up where they stand in the index; for anything else the whole text
        /// would be analysed again.
        @Nullable Object[] snippets(String field, Query marks, List<Integer> documents)
                throws IOException {
            var ids = documents.stream().mapToInt(Integer::intValue).toArray();
            var onlyTheBest = new int[] {1};
            var terms = getIndexSearcher().rewrite(marks);
            return requireNonNull(
                    highlightFieldsAsObjects(new String[] {field}, terms, ids, onlyTheBest)
                            .get(field));
        }
    }

    /// Sentences and lines, joined to a good length, never across two passages.
    private static BreakIterator sentences(Language language) {
        var sentences = BreakIterator.getSentenceInstance(language.locale());
        var lines = new SplittingBreakIterator(sentences, '\n');
        return new SplittingBreakIterator(
                LengthGoalBreakIterator.createClosestToLength(
                        lines, LENGTH_GOAL, MATCH_IN_THE_MIDDLE),
                FindableDocument.BETWEEN_PASSAGES);
    }

    private static class Fragments extends PassageFormatter {

        @Override
        public Snippet format(Passage[] passages, String content) {
            var best = passages[0];
            return new Snippet(
                    passageNumber(content, best.getStartOffset()), fragments(best, content));
        }

        /// A passage may begin with the separator before it.
        private static int passageNumber(String content, int offset) {
            var until = Math.min(offset + 1, content.length());
            return (int)
                    content.substring(0, until)
                            .chars()
                            .filter(letter -> letter == FindableDocument.BETWEEN_PASSAGES)
                            .count();
        }

        private static List<Fragment> fragments(Passage passage, String content) {
            var starts = Arrays.copyOf(passage.getMatchStarts(), passage.getNumMatches());
            var ends = Arrays.copyOf(passage.getMatchEnds(), passage.getNumMatches());
            var fragments = new ArrayList<Fragment>();
            var at = passage.getStartOffset();
            for (var i = 0; i < starts.length; i++) {
                var end = Math.min(ends[i], passage.getEndOffset());
                if (end > at) {
                    var start = Math.max(starts[i], at);
                    add(fragments, content.substring(at, start), false);
                    add(fragments, content.substring(start, end), true);
                    at = end;
                }
            }
            add(fragments, content.substring(at, passage.getEndOffset()), false);
            return fragments;
        }

        private static void add(List<Fragment> fragments, String text, boolean marked) {
            var spaced = text.replaceAll("[\\s\\x00]+", " ");
            var line = fragments.isEmpty() ? spaced.stripLeading() : spaced;
            if (!line.isEmpty()) {
                fragments.add(new Fragment(line, marked));
            }
        }
    }
}
