package welvaren.ui.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.MAIL;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.cohort.DemoCohort;
import welvaren.cohort.MyCohorts;
import welvaren.feedback.DemoFeedback;
import welvaren.ui.testing.UiTest;

class DemoFeedbackTest extends UiTest {

    private final DemoPeople people;
    private final DemoCohort cohort;
    private final DemoFeedback feedback;
    private final Accounts accounts;
    private final MyCohorts cohorts;
    private final DSLContext db;

    DemoFeedbackTest(
            DemoPeople people,
            DemoCohort cohort,
            DemoFeedback feedback,
            Accounts accounts,
            MyCohorts cohorts,
            DSLContext db) {
        this.people = people;
        this.cohort = cohort;
        this.feedback = feedback;
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.db = db;
    }

    @Test
    void the_demo_class_shows_hand_ins_that_wait_and_feedback_of_lecturer_and_students() {
        people.addWhereNobodyIs();
        cohort.add();
        feedback.add();

        var karel = accounts.byEmail("karel@welvaren.example").orElseThrow();
        open(karel);
        assertThat(page()).contains("Bram Vermeulen", "Charlotte Maes", "Daan Peeters");
        var noor = accounts.byEmail("noor@welvaren.example").orElseThrow();
        open(noor);
        assertThat(page()).contains("Werk van Lukas Mertens", "Werk van Hanne De Wolf", "Aanvaard");
        assertThat(db.fetchCount(MAIL)).as("nobody gets mail about it").isZero();
    }

    private void open(Account account) {
        signIn(account);
        var demo = cohorts.of(account.viewer()).getFirst().cohort().uuid();
        open(FeedbackLinks.all(demo));
    }
}
