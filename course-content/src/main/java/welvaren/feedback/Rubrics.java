package welvaren.feedback;

import java.util.UUID;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;

/// What a worksheet is looked at by.
@Component
public class Rubrics {

    private final Catalogues catalogues;

    Rubrics(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /// The one that a worksheet has in a cohort.
    public Rubric of(Viewer viewer, UUID cohort, StepRef sheet, Language language) {
        return Handable.sheet(catalogues.current(), sheet, language)
                .map(written -> Rubric.of(written, language))
                .orElseGet(() -> Rubric.usual(language));
    }
}
