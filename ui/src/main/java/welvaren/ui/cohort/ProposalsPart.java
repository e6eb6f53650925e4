package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.ProposalBox;
import welvaren.cohort.Proposals;
import welvaren.cohort.Proposals.Answered;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;

/// What learners proposed: what waits gets a day in the plan or an answer, what is planned may move
/// or go out again. What was typed at one stays when another is decided about.
class ProposalsPart extends Composite<Section> {

    private final PlanView page;
    private final Proposals proposals;
    private final ProposalBox box;
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();
    private final List<WaitingProposal> waiting = new ArrayList<>();
    private final List<MovableProposal> planned = new ArrayList<>();

    ProposalsPart(PlanView page, Proposals proposals, ProposalBox box) {
        this.page = page;
        this.proposals = proposals;
        this.box = box;
    }

    void show(CohortPlan plan) {
        Map<UUID, WaitingProposal> known = new HashMap<>();
        waiting.forEach(item -> known.put(item.uuid(), item));
        waiting.clear();
        box.open(page.viewer(), page.uuid())
                .forEach(one ->
                        waiting.add(
                                Optional.ofNullable(known.get(one.uuid()))
                                        .orElseGet(() -> new WaitingProposal(this, one, plan))));
        planned.clear();
        plan.proposals().forEach(one -> planned.add(new MovableProposal(this, one, plan)));
    }

    boolean somethingWaits() {
        return !waiting.isEmpty();
    }

    void translate() {
        waiting.forEach(WaitingProposal::translate);
        planned.forEach(item -> item.translate(page.language()));
        getContent().removeAll();
        getContent()
                .add(
                        new RuledHeading(getTranslation("proposals.heading")),
                        new Paragraph(getTranslation("proposals.lead")),
                        good,
                        bad);
        if (waiting.isEmpty()) {
            var none = new Paragraph(getTranslation("proposals.none"));
            none.addClassName("sub");
            getContent().add(none);
        } else {
            getContent().add(list(waiting));
        }
        if (!planned.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("proposals.planned")), list(planned));
        }
    }

    private static Component list(List<? extends Component> items) {
        var list = new UnorderedList();
        list.addClassName("proposals");
        items.forEach(list::add);
        return list;
    }

    /// @return why the day does not do
    Optional<String> plan(UUID proposal, LocalDate day) {
        return answer(
                "proposals.done.planned", by -> proposals.plan(by, page.uuid(), proposal, day));
    }

    /// @return why the word does not do
    Optional<String> decline(UUID proposal, String word) {
        return answer(
                "proposals.done.declined",
                by -> proposals.decline(by, page.uuid(), proposal, word));
    }

    void takeOut(UUID proposal) {
        answer("proposals.done.out", by -> proposals.takeOut(by, page.uuid(), proposal));
    }

    private Optional<String> answer(String done, Function<Viewer.SignedIn, Answered> deed) {
        var wrong = new ArrayList<String>();
        page.decide(by -> {
            good.hush();
            bad.hush();
            switch (deed.apply(by)) {
                case DONE -> {
                    good.say(getTranslation(done));
                    again();
                }
                case GONE -> {
                    bad.say(getTranslation("proposals.gone"));
                    again();
                }
                case ARCHIVED -> bad.say(getTranslation("cohort.not-done.archived"));
                case BLANK -> wrong.add(getTranslation("proposals.answer.blank"));
                case OTHER_DAY -> {
                    var cohort = page.plan().cohort();
                    wrong.add(
                            getTranslation(
                                    "proposals.day.wrong",
                                    Days.date(cohort.startsOn(), getLocale()),
                                    Days.date(cohort.endsOn(), getLocale())));
                }
            }
        });
        return wrong.stream().findFirst();
    }

    private void again() {
        show(page.plan());
        translate();
    }
}
