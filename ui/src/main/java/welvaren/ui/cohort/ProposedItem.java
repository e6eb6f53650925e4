package welvaren.ui.cohort;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import welvaren.cohort.PlannedProposal;
import welvaren.language.Language;
import welvaren.ui.language.Messages;

/// A proposal that stands in a plan: on which day, and whose it is.
class ProposedItem extends ListItem {

    ProposedItem(PlannedProposal proposal, Language language) {
        var words = new Span(credited(proposal, language));
        words.addClassName("proposed");
        add(DueItem.date(proposal.day(), language), words);
    }

    /// “Vraag van Noor: …”.
    static String credited(PlannedProposal proposal, Language language) {
        var key = "proposal.of." + proposal.kind().word();
        return proposal.by()
                .map(name -> Messages.in(language, key, name, proposal.text()))
                .orElseGet(() -> Messages.in(language, key + ".nobody", proposal.text()));
    }
}
