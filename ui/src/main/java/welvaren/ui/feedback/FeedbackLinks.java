package welvaren.ui.feedback;

import java.util.UUID;
import welvaren.learning.StepRef;
import welvaren.ui.cohort.CohortLinks;

/// The addresses of what is handed in within a cohort, to put into a link.
public final class FeedbackLinks {

    static final String FEEDBACK = "cohorts/:cohort/feedback";
    static final String SHEET = FEEDBACK + "/:module/:unit/:activity";
    static final String REVIEW = FEEDBACK + "/reviews/:review";
    static final String PEERS = FEEDBACK + "/peers/:module/:unit/:activity";
    static final String HAND_IN = FEEDBACK + "/hand-ins/:handIn";

    private FeedbackLinks() {}

    /// What was handed in, and what is to be looked at.
    public static String all(UUID cohort) {
        return CohortLinks.cohort(cohort) + "/feedback";
    }

    /// One's own worksheet: to hand it in, and to read what others say.
    public static String sheet(UUID cohort, StepRef sheet) {
        return all(cohort) + "/" + sheet.unit() + "/" + sheet.key();
    }

    /// What somebody handed in, for who accompanies her.
    static String handIn(UUID cohort, UUID handIn) {
        return all(cohort) + "/hand-ins/" + handIn;
    }

    /// The work of another student that one was given to review.
    static String review(UUID cohort, UUID review) {
        return all(cohort) + "/reviews/" + review;
    }

    /// Peer feedback on a worksheet, for who accompanies the cohort.
    static String peers(UUID cohort, StepRef sheet) {
        return all(cohort) + "/peers/" + sheet.unit() + "/" + sheet.key();
    }
}
