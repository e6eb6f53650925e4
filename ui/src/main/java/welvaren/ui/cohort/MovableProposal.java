package welvaren.ui.cohort;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.PlannedProposal;
import welvaren.language.Language;
import welvaren.ui.design.Sure;

/// A proposal in the plan, that may move to another day or go out of it.
class MovableProposal extends ListItem {

    private final ProposalsPart part;
    private final PlannedProposal proposal;
    private final Paragraph words = new Paragraph();
    private final DayPicker day = new DayPicker();
    private final Button move = PeopleView.button(this::move);
    private final Sure takeOut;

    MovableProposal(ProposalsPart part, PlannedProposal proposal, CohortPlan plan) {
        this.part = part;
        this.proposal = proposal;
        this.takeOut = new Sure(() -> part.takeOut(proposal.uuid()));
        words.addClassName("proposed");
        day.setMin(plan.cohort().startsOn());
        day.setMax(plan.cohort().endsOn());
        day.setManualValidation(true);
        day.setValue(proposal.day());
        var planning = new Div(day, move, takeOut);
        planning.addClassNames("row", "wrapf", "planning");
        add(words, planning);
    }

    void translate(Language language) {
        words.setText(ProposedItem.credited(proposal, language));
        day.translate("proposals.day");
        move.setText(getTranslation("proposals.move"));
        takeOut.translate(
                getTranslation("proposals.out"),
                getTranslation(
                        proposal.by().isPresent()
                                ? "proposals.out.sure"
                                : "proposals.out.sure.nobody"),
                getTranslation("proposals.out.yes"));
    }

    private void move() {
        var wrong =
                day.day()
                        .map(chosen -> part.plan(proposal.uuid(), chosen))
                        .orElseGet(() -> Optional.of(getTranslation("proposals.day.missing")));
        day.setInvalid(wrong.isPresent());
        wrong.ifPresent(day::setErrorMessage);
    }
}
