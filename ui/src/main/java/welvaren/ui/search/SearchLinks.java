package welvaren.ui.search;

import com.vaadin.flow.router.QueryParameters;

/// The addresses of searches, to put into a link.
public final class SearchLinks {

    static final String WORDS = "q";

    private SearchLinks() {}

    /// The search page, before anything was asked.
    public static String page() {
        return "search";
    }

    /// The results as a file.
    static String csv() {
        return page() + "/results.csv";
    }

    public static String of(String words) {
        return page() + "?" + asking(words).getQueryString();
    }

    /// What comes behind [#page] to ask for these words.
    public static QueryParameters asking(String words) {
        return QueryParameters.of(WORDS, words);
    }
}
