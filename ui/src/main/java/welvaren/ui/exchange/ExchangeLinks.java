package welvaren.ui.exchange;

import java.util.UUID;
import welvaren.ui.cohort.CohortLinks;

/// The addresses of a cohort's threads, to put into a link.
public final class ExchangeLinks {

    /// The end of the address of the list, and the name of the page within its cohort.
    public static final String PART = "exchange";

    static final String ALL = "cohorts/:cohort/exchange";
    static final String ONE = "cohorts/:cohort/exchange/:thread";
    static final String PAGE = "page";
    static final String POST = "post";
    static final String SHOW = "show";

    private ExchangeLinks() {}

    /// The threads of a cohort.
    public static String threads(UUID cohort) {
        return CohortLinks.cohort(cohort) + "/" + PART;
    }

    public static String thread(UUID cohort, UUID thread) {
        return threads(cohort) + "/" + thread;
    }

    static String page(UUID cohort, UUID thread, int page) {
        return thread(cohort, thread) + "?" + PAGE + "=" + page;
    }

    static String show(UUID cohort, String which, int page) {
        return threads(cohort) + "?" + SHOW + "=" + which + "&" + PAGE + "=" + page;
    }

    /// A thread, opened where that post stands.
    public static String post(UUID cohort, UUID thread, UUID post) {
        return thread(cohort, thread) + "?" + POST + "=" + post;
    }
}
