package welvaren.ui.tracking;

import java.util.UUID;
import welvaren.content.UnitRef;

/// The addresses of the pages that say how people get on, to put into a link.
public final class ProgressLinks {

    /// The end of the address of the first of them, within its cohort.
    public static final String PROGRESS = "progress";

    static final String ALL = "cohorts/:cohort/" + PROGRESS;
    static final String LEARNER = ALL + "/people/:person";

    static final String UNIT = ALL + "/units/:module/:unit";

    static final String CERTIFICATE = "certificates/:code";

    /// The place on a learner's page where one writes.
    static final String WRITE = "write";

    private ProgressLinks() {}

    /// How a cohort gets on, or for a learner, how she does.
    public static String progress(UUID cohort) {
        return "cohorts/" + cohort + "/" + PROGRESS;
    }

    static String learner(UUID cohort, UUID person) {
        return progress(cohort) + "/people/" + person;
    }

    static String unit(UUID cohort, UnitRef unit) {
        return progress(cohort) + "/units/" + unit;
    }

    /// Where a certificate is checked, from the root of the site.
    static String certificate(UUID code) {
        return "certificates/" + code;
    }

    static String write(UUID cohort, UUID person) {
        return learner(cohort, person) + "#" + WRITE;
    }
}
