package welvaren.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Date;
import welvaren.account.RememberedSignIns;
import welvaren.account.RememberedSignIns.Browser;
import welvaren.ui.signin.Told;
import welvaren.ui.signin.Visit;

/// Where she is signed in, and how to end that.
class BrowserList extends Composite<Section> implements LocaleChangeObserver {

    private final RememberedSignIns remembered;
    private final Visit visit;
    private final H2 heading = new H2();
    private final Paragraph lead = new Paragraph();
    private final Told told = new Told();
    private final UnorderedList list = new UnorderedList();
    private final Button everywhere = new Button();

    BrowserList(RememberedSignIns remembered, Visit visit) {
        this.remembered = remembered;
        this.visit = visit;
        list.addClassNames("plain", "browsers");
        everywhere.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        everywhere.addClickListener(_ -> endAll());
        getContent().addClassName("form-part");
        getContent().add(heading, lead, told, list, everywhere);
    }

    private void draw() {
        list.removeAll();
        remembered.of(visit.signedIn()).forEach(browser -> list.add(item(browser)));
    }

    private ListItem item(Browser browser) {
        var here = browser.series().equals(visit.series());
        var name =
                browser.browser().isEmpty()
                        ? getTranslation("account.browsers.unknown")
                        : browser.browser();
        var words = new Div(new Span(name), when(browser));
        var item = new ListItem(words);
        if (here) {
            var mark = new Span(getTranslation("account.browsers.here"));
            mark.addClassName("tag");
            item.add(mark);
        } else {
            item.add(endButton(browser, name));
        }
        return item;
    }

    private Paragraph when(Browser browser) {
        var when =
                new Paragraph(
                        getTranslation(
                                "account.browsers.when",
                                Date.from(browser.since()),
                                Date.from(browser.seen())));
        when.addClassName("sub");
        return when;
    }

    private Button endButton(Browser browser, String name) {
        var end = new Button(getTranslation("account.browsers.end"), _ -> end(browser, name));
        end.setAriaLabel(getTranslation("account.browsers.end-it", name));
        end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return end;
    }

    private void end(Browser browser, String name) {
        remembered.end(visit.signedIn(), browser.series());
        told.done(() -> getTranslation("account.browsers.ended", name));
        draw();
        // The button that had it is gone.
        heading.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private void endAll() {
        remembered.endAll(visit.signedIn());
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("account.browsers"));
        lead.setText(getTranslation("account.browsers.lead"));
        everywhere.setText(getTranslation("account.browsers.everywhere"));
        draw();
    }
}
