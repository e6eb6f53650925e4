package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import welvaren.cohort.Joining;
import welvaren.cohort.MyInvitations;
import welvaren.cohort.MyInvitations.Invitation;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.design.RuledHeading;

/// The cohorts to which somebody is invited: she joins, or does not.
class InvitedPart extends Composite<Section> {

    private final MyInvitations invitations;
    private final Viewer.SignedIn person;
    private final Runnable answered;
    private final Notice bad = Notice.bad();

    /// @param answered is run when she declined
    InvitedPart(MyInvitations invitations, Viewer.SignedIn person, Runnable answered) {
        this.invitations = invitations;
        this.person = person;
        this.answered = answered;
        draw(invitations.of(person));
    }

    private void draw(List<Invitation> all) {
        getContent().setVisible(!all.isEmpty());
        var list = new UnorderedList();
        list.addClassName("members");
        all.forEach(one -> list.add(item(one)));
        getContent().add(new RuledHeading(getTranslation("invited.heading")), bad, list);
    }

    private Component item(Invitation invitation) {
        var name = new Span(invitation.cohort());
        name.addClassName("name");
        var as =
                new Span(
                        getTranslation(
                                "invited.as",
                                getTranslation(
                                                "cohort.role."
                                                        + invitation
                                                                .role()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))
                                        .toLowerCase(getLocale()),
                                Days.date(invitation.startsOn(), getLocale())));
        as.addClassNames("small", "sub");
        var accept = new Button(getTranslation("invited.accept"), _ -> accept(invitation));
        accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        accept.setAriaLabel(getTranslation("invited.accept.of", invitation.cohort()));
        var decline = new Button(getTranslation("invited.decline"), _ -> decline(invitation));
        decline.setAriaLabel(getTranslation("invited.decline.of", invitation.cohort()));
        var buttons = new Div(accept, decline);
        buttons.addClassNames("row", "wrapf");
        return new ListItem(new Div(name), as, buttons);
    }

    private void accept(Invitation invitation) {
        switch (invitations.accept(person, invitation.uuid())) {
            case Joining.Joined(var cohort) -> go(cohort);
            case Joining.AlreadyIn(var cohort) -> go(cohort);
            case Joining.Full(var name) -> bad.say(getTranslation("join.full", name));
            case Joining.NoSuchCode _, Joining.Closed _, Joining.Expired _ -> answered.run();
        }
    }

    private void go(UUID cohort) {
        getUI().ifPresent(ui -> ui.navigate(CohortLinks.cohort(cohort)));
    }

    private void decline(Invitation invitation) {
        invitations.decline(person, invitation.uuid());
        answered.run();
    }
}
