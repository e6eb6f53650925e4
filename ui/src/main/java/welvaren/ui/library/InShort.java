package welvaren.ui.library;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import welvaren.content.CaseStudy.CaseText;
import welvaren.ui.design.FactDate;

/// For whom, how long, at what cost and who paid, how it stands and since when: in one line. What
/// nobody knows is said to be unknown.
class InShort extends Paragraph {

    InShort(CaseText text) {
        addClassName("inshort");
        part("case.for", text.targetGroup().orElseGet(() -> getTranslation("case.unknown")));
        part("case.duration", text.duration().orElseGet(() -> getTranslation("case.unknown")));
        part("case.cost", cost(text));
        part("case.status", status(text));
    }

    private String cost(CaseText text) {
        var cost = text.cost().orElseGet(() -> getTranslation("case.unknown"));
        return text.paidBy().map(payer -> cost + "; " + payer).orElse(cost);
    }

    private String status(CaseText text) {
        var status = text.status().orElseGet(() -> getTranslation("case.unknown"));
        return text.statusAsOf()
                .map(when ->
                        status + " " + getTranslation("case.as-of", FactDate.words(this, when)))
                .orElse(status);
    }

    private void part(String message, String text) {
        if (getComponentCount() > 0) {
            add(" · ");
        }
        var label = new Span(getTranslation(message));
        label.addClassName("what");
        add(label);
        add(" " + text);
    }
}
