package welvaren.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import welvaren.finding.FindableRef.Kind;
import welvaren.language.Language;

/// Titles and names that begin as somebody is typing.
///
/// @param visible what she may find
record Suggesting(FacetedSearcher searcher, Analysis analysis, Language language, Query visible) {

    private static final int MOST_OF_A_KIND = 4;

    Map<Kind, List<Suggestion>> of(String prefix) throws IOException {
        var typed =
                TextWord.in(SearchWords.start(prefix), analysis).stream()
                        .map(TextWord::folded)
                        .toList();
        var query = Beginning.of(prefix, analysis).query(language);
        var suggestions = new EnumMap<Kind, List<Suggestion>>(Kind.class);
        var order = new Sort(SortField.FIELD_SCORE, Order.byTitle(language), Order.byKey());
        var best = searcher.search(seen(query), new BestOfEachKind.Manager(order, MOST_OF_A_KIND));
        for (var found : best.entrySet()) {
            suggestions.put(found.getKey(), suggestions(found.getValue(), typed));
        }
        return suggestions;
    }

    private Query seen(Query beginning) {
        return new BooleanQuery.Builder()
                .add(beginning, Occur.MUST)
                .add(visible, Occur.FILTER)
                .build();
    }

    private List<Suggestion> suggestions(TopDocs found, List<String> typed) throws IOException {
        var stored = searcher.storedFields();
        var suggestions = new ArrayList<Suggestion>();
        for (var hit : found.scoreDocs) {
            var document = stored.document(hit.doc, FindableDocument.shownFields());
            suggestions.add(suggestion(document, typed));
        }
        return suggestions;
    }

    private Suggestion suggestion(Document document, List<String> typed) {
        var shown = FindableDocument.language(document, language);
        var title = FindableDocument.title(document, shown);
        var words = marked(title, typed);
        return new Suggestion(
                FindableDocument.ref(document),
                shown,
                words,
                words.stream().anyMatch(Fragment::marked)
                        ? Optional.empty()
                        : FindableDocument.names(document).stream()
                                .filter(name ->
                                        marked(name, typed).stream().anyMatch(Fragment::marked))
                                .findFirst());
    }

    /// What was typed, where words of the text begin with it.
    private List<Fragment> marked(String text, List<String> typed) {
        var fragments = new ArrayList<Fragment>();
        var at = 0;
        for (var word : TextWord.in(text, analysis)) {
            var letters = typedOf(word, typed);
            if (letters > 0) {
                add(fragments, text.substring(at, word.from()), false);
                at = word.from() + letters;
                add(fragments, text.substring(word.from(), at), true);
            }
        }
        add(fragments, text.substring(at), false);
        return fragments;
    }

    /// Where folding changes how many letters there are, the whole word.
    private static int typedOf(TextWord word, List<String> typed) {
        for (var i = typed.size() - 1; i >= 0; i--) {
            var one = typed.get(i);
            if (word.folded().equals(one)) {
                return word.shown().length();
            } else if (i == typed.size() - 1 && word.folded().startsWith(one)) {
                return word.folded().length() == word.shown().length()
                        ? one.length()
                        : word.shown().length();
            }
        }
        return 0;
    }

    private static void add(List<Fragment> fragments, String text, boolean marked) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, marked));
        }
    }
}
