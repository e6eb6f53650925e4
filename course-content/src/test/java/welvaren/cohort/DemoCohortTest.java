package welvaren.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import welvaren.account.Account;
import welvaren.account.Accounts;
import welvaren.account.DemoPeople;
import welvaren.content.ContentImport;
import welvaren.learning.HowFar;
import welvaren.learning.Progress;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class DemoCohortTest extends StoreTest {

    private final DemoCohort demo;
    private final DemoPeople people;
    private final Accounts accounts;
    private final MyCohorts mine;
    private final CohortPeople fellows;
    private final CohortPlans plans;
    private final HowFar howFar;
    private final ContentImport imports;

    DemoCohortTest(
            DemoCohort demo,
            DemoPeople people,
            Accounts accounts,
            MyCohorts mine,
            CohortPeople fellows,
            CohortPlans plans,
            HowFar howFar,
            ContentImport imports) {
        this.demo = demo;
        this.people = people;
        this.accounts = accounts;
        this.mine = mine;
        this.fellows = fellows;
        this.plans = plans;
        this.howFar = howFar;
        this.imports = imports;
    }

    @Test
    void a_class_of_twenty_four_is_some_weeks_under_way() {
        SampleContent.importInto(imports);
        people.addWhereNobodyIs();

        demo.add();

        var cohort = mine.of(lecturer()).getFirst().cohort();
        var all = fellows.of(lecturer(), cohort.uuid());
        var learners = all.stream().filter(one -> one.role() == CohortRole.PARTICIPANT).toList();
        assertThat(learners)
                .hasSize(24)
                .extracting(CohortPeople.Fellow::name)
                .contains("Noor Claes");
        assertThat(all).hasSize(26);
        var due = plans.of(lecturer(), cohort.uuid()).orElseThrow().units().getFirst();
        assertThat(due.isPast(Cohort.today())).isTrue();
        var finished =
                learners.stream()
                        .map(one ->
                                howFar.of(
                                        new Viewer.SignedIn(one.id(), one.name(), one.language())))
                        .filter(progress -> isDone(progress, due))
                        .count();
        assertThat(finished).isBetween(18L, 23L);
    }

    private static boolean isDone(Progress progress, PlannedUnit unit) {
        return progress.unit(unit.unit()).orElseThrow().isDone();
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
