package welvaren.ui.cohort;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import welvaren.cohort.Cohort;
import welvaren.cohort.CohortPlan;
import welvaren.cohort.Proposal;

/// A proposal that waits for a lecturer.
class WaitingProposal extends ListItem {

    private final ProposalsPart part;
    private final Proposal proposal;
    private final Paragraph words = new Paragraph();
    private final Span since = new Span();
    private final DayPicker day = new DayPicker();
    private final Button plan = PeopleView.button(this::plan);
    private final TextArea answer = new TextArea();
    private final Button decline = PeopleView.button(this::decline);
    private final NativeDetails declining = new NativeDetails();

    WaitingProposal(ProposalsPart part, Proposal proposal, CohortPlan plan) {
        this.part = part;
        this.proposal = proposal;
        words.addClassName("proposed");
        since.addClassNames("small", "sub");
        day.setMin(plan.cohort().startsOn());
        day.setMax(plan.cohort().endsOn());
        day.setManualValidation(true);
        answer.setMaxLength(Proposal.LONGEST);
        var form = new Div(answer, decline);
        form.addClassName("form");
        declining.setContent(form);
        var planning = new Div(day, this.plan);
        planning.addClassNames("row", "wrapf", "planning");
        add(words, since, planning, declining);
    }

    UUID uuid() {
        return proposal.uuid();
    }

    void translate() {
        words.setText(
                getTranslation(
                        "proposal.of." + proposal.kind().word(),
                        proposal.author(),
                        proposal.text()));
        since.setText(
                getTranslation(
                        "proposals.since",
                        Days.date(Cohort.day(proposal.proposedAt()), getLocale())));
        day.translate("proposals.day");
        plan.setText(getTranslation("proposals.plan"));
        answer.setLabel(getTranslation("proposals.answer"));
        answer.setHelperText(getTranslation("proposals.answer.help", proposal.author()));
        decline.setText(getTranslation("proposals.decline.do"));
        declining.setSummaryText(getTranslation("proposals.decline"));
    }

    private void plan() {
        var wrong =
                day.day()
                        .map(chosen -> part.plan(uuid(), chosen))
                        .orElseGet(() -> Optional.of(getTranslation("proposals.day.missing")));
        day.setInvalid(wrong.isPresent());
        wrong.ifPresent(day::setErrorMessage);
    }

    private void decline() {
        var wrong = part.decline(uuid(), answer.getValue());
        answer.setInvalid(wrong.isPresent());
        wrong.ifPresent(answer::setErrorMessage);
    }
}
