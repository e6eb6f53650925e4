package welvaren.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;

/// Cohorts for tests.
@Component
public class TestCohorts {

    /// Ten weeks; 7 September 2026 is a Monday.
    public static final CohortSettings AUTUMN =
            settings("Sociaal werk", LocalDate.of(2026, 9, 7), LocalDate.of(2026, 11, 15));

    /// All units of the sample.
    public static final FirstPlan EVERYTHING =
            new FirstPlan.Spread(
                    List.of(
                            SampleContent.LISTENING,
                            SampleContent.ASKING,
                            SampleContent.STREET_PARTY));

    private final Cohorts cohorts;
    private final CohortPlans plans;
    private final Enrolments enrolments;
    private final Extensions extensions;
    private final JoinCodes codes;
    private final Persons persons;

    TestCohorts(
            Cohorts cohorts,
            CohortPlans plans,
            Enrolments enrolments,
            Extensions extensions,
            JoinCodes codes,
            Persons persons) {
        this.cohorts = cohorts;
        this.plans = plans;
        this.enrolments = enrolments;
        this.extensions = extensions;
        this.codes = codes;
        this.persons = persons;
    }

    public static CohortSettings settings(String name, LocalDate first, LocalDate last) {
        return new CohortSettings(name, Language.NL, Optional.of(first), Optional.of(last));
    }

    /// A cohort of this autumn, with these participants.
    public UUID with(Viewer.SignedIn lecturer, Viewer.SignedIn... participants) {
        return with(lecturer, AUTUMN, participants);
    }

    public UUID with(
            Viewer.SignedIn lecturer, CohortSettings settings, Viewer.SignedIn... participants) {
        if (!(cohorts.create(lecturer, settings, EVERYTHING)
                instanceof Creating.Created(var cohort))) {
            throw new AssertionError("The cohort was refused");
        }
        for (var participant : participants) {
            enrolments.join(participant, code(lecturer, cohort));
        }
        return cohort;
    }

    /// By which one joins it.
    public String code(Viewer lecturer, UUID cohort) {
        return codes.entrance(lecturer, cohort).code();
    }

    public void join(Viewer.SignedIn person, UUID cohort, Viewer.SignedIn lecturer) {
        enrolments.join(person, code(lecturer, cohort));
    }

    public void leave(Viewer.SignedIn person, UUID cohort) {
        enrolments.leave(person, cohort);
    }

    /// A week more for one unit.
    public Extension extend(Viewer.SignedIn lecturer, UUID cohort, Viewer.SignedIn learner) {
        extensions.grant(
                lecturer,
                cohort,
                persons.uuid(learner.id()),
                Optional.of(SampleContent.LISTENING),
                7,
                "She looks after her mother");
        return plans.of(lecturer, cohort).orElseThrow().extensions().getLast();
    }

    int version(Viewer lecturer, UUID cohort) {
        return plans.of(lecturer, cohort).orElseThrow().cohort().version();
    }
}
