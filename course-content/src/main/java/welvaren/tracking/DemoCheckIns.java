package welvaren.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.cohort.Cohort;
import welvaren.cohort.MyCohorts;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// A few entries in the log of the demo cohort, about those who need somebody. Never in production.
@Component
public class DemoCheckIns {

    private static final int DAYS_OVERDUE = 2;
    private static final int DAYS_AHEAD = 5;

    private final Accounts accounts;
    private final MyCohorts cohorts;
    private final CohortProgress progress;
    private final CheckIns checkIns;

    DemoCheckIns(Accounts accounts, MyCohorts cohorts, CohortProgress progress, CheckIns checkIns) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.progress = progress;
        this.checkIns = checkIns;
    }

    /// Adds them to the demo cohort, which was added just before.
    @Transactional
    public void add() {
        var lecturer = lecturer();
        for (var mine : cohorts.of(lecturer)) {
            var cohort = mine.cohort().uuid();
            var flags = progress.of(lecturer, cohort).map(Snapshot::flags).orElseThrow();
            var notes = notes();
            for (var i = 0; i < Math.min(notes.size(), flags.size()); i++) {
                checkIns.write(lecturer, cohort, flags.get(i).learner().uuid(), notes.get(i));
            }
        }
    }

    private static List<CheckInDraft> notes() {
        var today = Cohort.today();
        return List.of(
                note(
                        "Gebeld. Zit tot vrijdag met een stageverslag en pikt daarna weer in.",
                        today.minusDays(DAYS_OVERDUE)),
                note(
                        "Na de les even gesproken. Wil de quiz samen met iemand bekijken.",
                        today.plusDays(DAYS_AHEAD)));
    }

    private static CheckInDraft note(String body, LocalDate followUpOn) {
        return new CheckInDraft(CheckIn.Kind.NOTE, body, Optional.of(followUpOn));
    }

    private Viewer.SignedIn lecturer() {
        return DemoPeople.ALL.stream()
                .filter(person -> person.roles().contains(Role.LECTURER))
                .map(person -> accounts.byEmail(person.email()).orElseThrow())
                .map(Account::viewer)
                .findFirst()
                .orElseThrow();
    }
}
