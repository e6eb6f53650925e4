package welvaren.feedback;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.MyCohorts;
import welvaren.content.Catalogues;
import welvaren.language.Language;
import welvaren.learning.StepRef;
import welvaren.person.Viewer;

/// What a worksheet is looked at by.
@Component
public class Rubrics {

    private final DSLContext db;
    private final MyCohorts cohorts;
    private final Catalogues catalogues;

    Rubrics(DSLContext db, MyCohorts cohorts, Catalogues catalogues) {
        this.db = db;
        this.cohorts = cohorts;
        this.catalogues = catalogues;
    }

    /// The one that a worksheet has in a cohort: that of its peer feedback, otherwise that of its
    /// file, otherwise the usual one.
    public Rubric of(Viewer viewer, UUID cohort, StepRef sheet, Language language) {
        return cohorts.one(viewer, cohort)
                .flatMap(mine -> PeerRows.of(db, mine.cohort().id(), sheet))
                .map(PeerRound::rubric)
                .orElseGet(() -> ofContent(sheet, language));
    }

    private Rubric ofContent(StepRef sheet, Language language) {
        return Handable.sheet(catalogues.current(), sheet, language)
                .map(written -> Rubric.of(written, language))
                .orElseGet(() -> Rubric.usual(language));
    }
}
