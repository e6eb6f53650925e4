package welvaren.ui.glossary;

import welvaren.content.Term;

/// The addresses of the glossary, to put into a link.
public final class GlossaryLinks {

    private GlossaryLinks() {}

    public static String all() {
        return "glossary";
    }

    public static String of(Term term) {
        return "glossary#" + term.key();
    }
}
