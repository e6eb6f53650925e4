package welvaren.ui.glossary;

import welvaren.content.Term;

/// The addresses of the glossary, to put into a link.
public final class GlossaryLinks {

    private GlossaryLinks() {}

    public static String all() {
        return "glossary";
    }

    public static String of(Term term) {
        return of(term.key());
    }

    /// The glossary, opened at the term with that key.
    public static String of(String term) {
        return "glossary#" + term;
    }
}
