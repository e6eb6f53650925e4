package welvaren.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import welvaren.cohort.Cohort;
import welvaren.exchange.NotificationChoice;
import welvaren.exchange.NotificationChoice.ByMail;
import welvaren.exchange.Notifications;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Of what she wants to hear in one cohort; kept with each click.
class ChoicePart extends Composite<Div> {

    private final Checkbox replies = new Checkbox();
    private final Checkbox mentions = new Checkbox();
    private final Checkbox announcements = new Checkbox();
    private final Select<ByMail> mail = new Select<>();
    private final Span saved = new Span();

    ChoicePart(Notifications notifications, Viewer.SignedIn viewer, Cohort cohort) {
        var now = notifications.choice(viewer, cohort.uuid());
        replies.setLabel(getTranslation("choice.replies"));
        replies.setValue(now.replies());
        mentions.setLabel(getTranslation("choice.mentions"));
        mentions.setValue(now.mentions());
        announcements.setLabel(getTranslation("choice.announcements"));
        announcements.setValue(now.announcements());
        mail.setLabel(getTranslation("choice.mail"));
        mail.setItems(ByMail.values());
        mail.setItemLabelGenerator(
                when -> getTranslation("choice.mail." + when.name().toLowerCase(Locale.ROOT)));
        mail.setValue(now.mail());
        saved.addClassNames("small", "mut");
        saved.getElement().setAttribute("role", "status");
        Runnable keep = () -> keep(notifications, viewer, cohort);
        replies.addValueChangeListener(_ -> keep.run());
        mentions.addValueChangeListener(_ -> keep.run());
        announcements.addValueChangeListener(_ -> keep.run());
        mail.addValueChangeListener(_ -> keep.run());
        getContent().addClassName("postform");
        getContent().add(new H3(cohort.name()), replies, mentions, announcements, mail, saved);
    }

    private void keep(Notifications notifications, Viewer.SignedIn viewer, Cohort cohort) {
        try {
            notifications.choose(
                    viewer,
                    cohort.uuid(),
                    new NotificationChoice(
                            replies.getValue(),
                            mentions.getValue(),
                            announcements.getValue(),
                            mail.getValue()));
            saved.setText(getTranslation("activity.saved"));
        } catch (NotAllowed _) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }
}
