package welvaren.ui.activity;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import welvaren.content.Activity.Visibility;
import welvaren.content.Activity.Written;
import welvaren.ui.design.Icon;
import welvaren.ui.signin.SignInLinks;

/// Says before she types who reads it, and lets her choose; a guest is told that nothing lasts.
class Whose extends Composite<Div> {

    Whose(Desk desk, Written activity, Drafts drafts) {
        getContent().addClassName("whose");
        var choice = new Select<Visibility>();
        choice.setLabel(getTranslation("whose.label"));
        choice.setItems(Visibility.values());
        choice.setItemLabelGenerator(
                who -> getTranslation("whose." + who.name().toLowerCase(Locale.ROOT)));
        choice.setValue(drafts.audience());
        choice.setHelperText(getTranslation("whose.help"));
        choice.addValueChangeListener(event -> drafts.choose(event.getValue()));
        getContent().add(choice);
        if (!desk.work().isKept()) {
            getContent().add(notKept());
        }
    }

    private Div notKept() {
        var words = new Paragraph(getTranslation("whose.not-kept"));
        var here = UI.getCurrent().getActiveViewLocation();
        var notice =
                new Div(
                        Icon.of("info"),
                        words,
                        SignInLinks.signIn(getTranslation("whose.sign-in"), here));
        notice.addClassNames("notice", "wrapf", "small");
        return notice;
    }
}
