package welvaren.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.cohort.Proposal.State;
import welvaren.cohort.Proposals.Answered;
import welvaren.cohort.Proposals.Proposed;
import welvaren.content.ContentImport;
import welvaren.db.Tables;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class ProposalsTest extends StoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final Proposals proposals;
    private final ProposalBox box;
    private final CohortPlans plans;
    private final Cohorts cohorts;
    private final TestCohorts some;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn karel;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private UUID cohort;

    ProposalsTest(
            Proposals proposals,
            ProposalBox box,
            CohortPlans plans,
            Cohorts cohorts,
            TestCohorts some,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.proposals = proposals;
        this.box = box;
        this.plans = plans;
        this.cohorts = cohorts;
        this.some = some;
        this.persons = persons;
        this.imports = imports;
        this.db = db;
    }

    @BeforeEach
    void aCohortOfThree() {
        SampleContent.importInto(imports);
        karel = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
        yassin = persons.signedIn("Yassin");
        cohort = some.with(karel, noor, yassin);
    }

    @Test
    void what_a_lecturer_plans_stands_in_everybodys_agenda_with_the_name_of_its_author() {
        var question = propose("How do you end a partnership?");
        assertThat(box.open(karel, cohort)).extracting(Proposal::author).containsExactly("Noor");
        assertThat(plans.of(yassin, cohort).orElseThrow().proposals()).isEmpty();

        assertThat(proposals.plan(karel, cohort, question, DAY)).isEqualTo(Answered.DONE);

        var planned =
                new PlannedProposal(
                        question,
                        ProposalKind.QUESTION,
                        "How do you end a partnership?",
                        Optional.of("Noor"),
                        DAY);
        var plan = plans.of(yassin, cohort).orElseThrow();
        assertThat(AgendaItem.of(plan, yassin.id()))
                .contains(new AgendaItem.Proposed(DAY, planned));
        assertThat(state(noor)).isEqualTo(new State.Planned(DAY));
        assertThat(box.open(karel, cohort)).isEmpty();
    }

    @Test
    void what_is_declined_says_why_to_its_author_and_to_nobody_else() {
        var question = propose("How do you end a partnership?");

        assertThat(proposals.decline(karel, cohort, question, " ")).isEqualTo(Answered.BLANK);
        assertThat(proposals.decline(karel, cohort, question, "We do this in week 9."))
                .isEqualTo(Answered.DONE);

        assertThat(state(noor)).isEqualTo(new State.Declined("We do this in week 9."));
        assertThat(box.own(yassin, cohort)).isEmpty();
        assertThat(proposals.plan(karel, cohort, question, DAY)).isEqualTo(Answered.GONE);
    }

    @Test
    void its_author_takes_it_back_while_nobody_decided() {
        var question = propose("One");
        assertThat(proposals.withdraw(yassin, cohort, question)).isEqualTo(Answered.GONE);
        assertThat(proposals.withdraw(noor, cohort, question)).isEqualTo(Answered.DONE);
        assertThat(box.own(noor, cohort)).isEmpty();

        var other = propose("Two");
        proposals.plan(karel, cohort, other, DAY);
        assertThat(proposals.withdraw(noor, cohort, other)).isEqualTo(Answered.GONE);
    }

    @Test
    void nobody_has_more_than_five_waiting() {
        for (var i = 0; i < Proposal.MOST_OPEN; i++) {
            propose("Question " + i);
        }

        assertThat(proposals.propose(noor, cohort, ProposalKind.CASE, "One more"))
                .isEqualTo(Proposed.TOO_MANY);
        assertThat(proposals.propose(yassin, cohort, ProposalKind.CASE, "Mine"))
                .isEqualTo(Proposed.DONE);
        proposals.decline(karel, cohort, box.open(karel, cohort).getFirst().uuid(), "No");
        assertThat(proposals.propose(noor, cohort, ProposalKind.CASE, "One more"))
                .isEqualTo(Proposed.DONE);
    }

    @Test
    void a_planned_one_moves_to_another_day_and_out_of_the_plan_again() {
        var question = propose("How do you end a partnership?");
        assertThat(proposals.plan(karel, cohort, question, DAY.minusYears(1)))
                .isEqualTo(Answered.OTHER_DAY);
        proposals.plan(karel, cohort, question, DAY);

        proposals.plan(karel, cohort, question, DAY.plusDays(1));
        assertThat(state(noor)).isEqualTo(new State.Planned(DAY.plusDays(1)));
        var version = some.version(karel, cohort);
        var later =
                TestCohorts.settings(
                        "Sociaal werk", LocalDate.of(2026, 9, 14), LocalDate.of(2026, 11, 15));
        cohorts.change(karel, cohort, version, later);
        assertThat(state(noor)).isEqualTo(new State.Planned(DAY.plusDays(8)));
        proposals.takeOut(karel, cohort, question);
        assertThat(state(noor)).isEqualTo(new State.Open());
    }

    @Test
    void only_who_leads_decides_and_only_participants_propose() {
        var question = propose("One");

        assertThatThrownBy(() -> box.open(yassin, cohort)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> proposals.plan(yassin, cohort, question, DAY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> proposals.propose(karel, cohort, ProposalKind.TOPIC, "Mine"))
                .isInstanceOf(NotAllowed.class);
        cohorts.archive(karel, cohort);
        assertThat(proposals.propose(noor, cohort, ProposalKind.CASE, "Late"))
                .isEqualTo(Proposed.ARCHIVED);
        assertThat(proposals.plan(karel, cohort, question, DAY)).isEqualTo(Answered.ARCHIVED);
    }

    @Test
    void what_is_planned_stays_without_a_name_when_its_author_goes_and_the_rest_goes_along() {
        var planned = propose("Planned");
        proposals.plan(karel, cohort, planned, DAY);
        propose("Waiting");

        some.leave(noor, cohort);

        assertThat(box.open(karel, cohort)).isEmpty();
        assertThat(db.fetchCount(Tables.PROPOSAL, Tables.PROPOSAL.PERSON_ID.eq(noor.id())))
                .isZero();
        assertThat(plans.of(karel, cohort).orElseThrow().proposals())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text()).isEqualTo("Planned");
                    assertThat(one.by()).isEmpty();
                });
        assertThat(box.own(noor, cohort)).isEmpty();
    }

    private UUID propose(String text) {
        assertThat(proposals.propose(noor, cohort, ProposalKind.QUESTION, text))
                .isEqualTo(Proposed.DONE);
        return box.own(noor, cohort).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    private State state(Viewer.SignedIn author) {
        return box.own(author, cohort).getFirst().state();
    }
}
