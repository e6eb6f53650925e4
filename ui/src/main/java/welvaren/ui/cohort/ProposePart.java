package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import welvaren.cohort.Proposal;
import welvaren.cohort.Proposal.State;
import welvaren.cohort.ProposalBox;
import welvaren.cohort.ProposalKind;
import welvaren.cohort.Proposals;
import welvaren.cohort.Proposals.Answered;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;
import welvaren.ui.design.Sure;

/// Proposing a question, a case or a topic to the lecturers, and where one's own stand.
class ProposePart extends Composite<Section> {

    private final CohortView page;
    private final Proposals proposals;
    private final ProposalBox box;
    private final Select<ProposalKind> kind = new Select<>();
    private final TextArea text = new TextArea();
    private final Button propose = PeopleView.button(this::propose);
    private final Notice good = Notice.good();
    private final Notice bad = Notice.bad();

    ProposePart(CohortView page, Proposals proposals, ProposalBox box) {
        this.page = page;
        this.proposals = proposals;
        this.box = box;
        kind.setItems(ProposalKind.values());
        kind.setValue(ProposalKind.QUESTION);
        text.setMaxLength(Proposal.LONGEST);
    }

    /// @param asHerself whether the viewer is a participant, and does not only look like one
    void translate(boolean asHerself) {
        kind.setLabel(getTranslation("propose.kind"));
        kind.setItemLabelGenerator(one -> getTranslation("proposal.kind." + one.word()));
        text.setLabel(getTranslation("propose.text"));
        text.setHelperText(getTranslation("propose.text.help"));
        propose.setText(getTranslation("propose.do"));
        propose.setEnabled(asHerself);
        var archived = page.shown().cohort().isArchived();
        var own = box.own((Viewer.SignedIn) page.viewer(), page.uuid());
        getContent().removeAll();
        getContent().add(new RuledHeading(getTranslation("propose.heading")));
        if (!archived) {
            var form = new Div(kind, text, propose);
            form.addClassName("form");
            getContent().add(new Paragraph(getTranslation("propose.lead")), good, bad, form);
        }
        if (!own.isEmpty()) {
            getContent().add(list(own, archived));
        } else if (archived) {
            getContent().add(new Paragraph(getTranslation("propose.none")));
        }
    }

    private Component list(List<Proposal> own, boolean archived) {
        var list = new UnorderedList();
        list.addClassName("proposals");
        list.getElement().setAttribute("aria-label", getTranslation("propose.own"));
        own.forEach(one -> list.add(item(one, archived)));
        return list;
    }

    private ListItem item(Proposal proposal, boolean archived) {
        var words =
                new Paragraph(
                        getTranslation(
                                "proposal.own",
                                getTranslation("proposal.kind." + proposal.kind().word()),
                                proposal.text()));
        words.addClassName("proposed");
        var state = new Span(state(proposal.state()));
        state.addClassNames("small", "sub", "proposed");
        var item = new ListItem(words, state);
        if (proposal.state() instanceof State.Open && !archived) {
            var withdraw = new Sure(() -> withdraw(proposal));
            withdraw.translate(
                    getTranslation("propose.withdraw"),
                    getTranslation("propose.withdraw.sure"),
                    getTranslation("propose.withdraw.yes"));
            item.add(withdraw);
        }
        return item;
    }

    private String state(State state) {
        return switch (state) {
            case State.Open _ -> getTranslation("proposal.state.open");
            case State.Planned(var day) ->
                    getTranslation("proposal.state.planned", Days.whole(day, getLocale()));
            case State.Declined(var answer) -> getTranslation("proposal.state.declined", answer);
        };
    }

    private void propose() {
        page.decide(person -> {
            var came = proposals.propose(person, page.uuid(), kind.getValue(), text.getValue());
            good.hush();
            bad.hush();
            text.setInvalid(false);
            switch (came) {
                case DONE -> {
                    text.clear();
                    good.say(getTranslation("propose.done"));
                }
                case BLANK -> {
                    text.setErrorMessage(getTranslation("propose.blank"));
                    text.setInvalid(true);
                    text.focus();
                }
                case TOO_MANY -> bad.say(getTranslation("propose.too-many", Proposal.MOST_OPEN));
                case ARCHIVED -> bad.say(getTranslation("cohort.not-done.archived.participant"));
            }
            translate(true);
        });
    }

    private void withdraw(Proposal proposal) {
        page.decide(person -> {
            var came = proposals.withdraw(person, page.uuid(), proposal.uuid());
            good.hush();
            bad.hush();
            if (came == Answered.DONE) {
                good.say(getTranslation("propose.withdrawn"));
            } else {
                bad.say(getTranslation("propose.answered-meanwhile"));
            }
            translate(true);
        });
    }
}
