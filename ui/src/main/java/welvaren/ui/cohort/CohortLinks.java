package welvaren.ui.cohort;

import java.util.Locale;
import java.util.UUID;
import welvaren.cohort.JoinCode;

/// The addresses of the pages of cohorts, to put into a link.
public final class CohortLinks {

    static final String ALL = "cohorts";
    static final String NEW = "cohorts/new";
    static final String ONE = "cohorts/:cohort";
    static final String AGENDA = "agenda";
    static final String BEGIN = "begin";
    static final String AGREEMENTS = "agreements";
    static final String VERSION = "version";
    static final String PLAN = "plan";
    static final String PEOPLE = "people";
    static final String SETTINGS = "settings";
    static final String AS = "as";
    static final String JOIN = "join";

    private CohortLinks() {}

    /// One's own cohorts.
    public static String all() {
        return ALL;
    }

    public static String cohort(UUID cohort) {
        return ALL + "/" + cohort;
    }

    /// The page of a cohort as a participant sees it who did nothing yet.
    static String asParticipant(UUID cohort) {
        return cohort(cohort) + "?" + AS + "=participant";
    }

    public static String agenda(UUID cohort) {
        return cohort(cohort) + "/" + AGENDA;
    }

    /// Where one says who one is and what one wants to reach.
    public static String begin(UUID cohort) {
        return cohort(cohort) + "/" + BEGIN;
    }

    /// What its people agreed on.
    public static String agreements(UUID cohort) {
        return cohort(cohort) + "/" + AGREEMENTS;
    }

    /// The same with what it said in an earlier version.
    static String agreements(UUID cohort, int version) {
        return agreements(cohort) + "?" + VERSION + "=" + version;
    }

    static String plan(UUID cohort) {
        return cohort(cohort) + "/" + PLAN;
    }

    static String people(UUID cohort) {
        return cohort(cohort) + "/" + PEOPLE;
    }

    static String settings(UUID cohort) {
        return cohort(cohort) + "/" + SETTINGS;
    }

    /// In small letters, like all our addresses.
    static String join(String code) {
        return JOIN + "/" + JoinCode.shown(code).toLowerCase(Locale.ROOT);
    }
}
