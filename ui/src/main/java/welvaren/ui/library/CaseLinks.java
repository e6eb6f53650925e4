package welvaren.ui.library;

import welvaren.content.CaseStudy;

/// The addresses of the library, to put into a link.
public final class CaseLinks {

    private CaseLinks() {}

    /// All cases.
    public static String all() {
        return "cases";
    }

    public static String of(CaseStudy study) {
        return of(study.key());
    }

    public static String of(String key) {
        return "cases/" + key;
    }
}
