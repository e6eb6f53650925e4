package welvaren.ui.library;

import com.vaadin.flow.component.Component;
import java.util.List;
import welvaren.content.CaseStudy;
import welvaren.language.Language;

/// The addresses of the library, to put into a link, and links that are ready made.
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

    /// A reference to a case as a file.
    static String citation(CaseStudy study, String ending, Language language) {
        return "citations/%s.%s?lang=%s".formatted(study.key(), ending, language.tag());
    }

    /// Examples from practice to read on, each with its tile, title and lead.
    public static Component list(List<CaseStudy> cases, Language language) {
        return new CaseList(cases, language);
    }
}
