package welvaren.ui.admin;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Set;
import welvaren.account.Registration.Reason;
import welvaren.mail.MailList;
import welvaren.membership.Inviting;
import welvaren.membership.Memberships;
import welvaren.membership.Newcomer;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.signin.Visit;

/// Invites one person by e-mail.
@Route(AdminLinks.INVITE)
@AnonymousAllowed
class InviteView extends AdminPage {

    private final Memberships memberships;
    private final MailList mails;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice done = Notice.good();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final RoleChoice roles = new RoleChoice();
    private final LanguageChoice language = new LanguageChoice();
    private final Button submit = new Button();
    private String invited = "";
    private Inviting outcome = new Inviting.Refused(Set.of());

    InviteView(Visit visit, Memberships memberships, MailList mails) {
        super(visit, AdminLinks.PEOPLE);
        this.memberships = memberships;
        this.mails = mails;
        lead.addClassName("sub");
        email.setManualValidation(true);
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> decide(this::invite));
        submit.setDisableOnClick(true);
        var form = new Div(name, email, roles, language, submit);
        form.addClassName("form");
        getContent().add(heading, lead, done, form);
    }

    private void invite(Viewer.SignedIn by) {
        outcome =
                memberships.invite(
                        by,
                        new Newcomer(
                                name.getValue(),
                                email.getValue(),
                                roles.getValue(),
                                language.getValue()));
        if (outcome instanceof Inviting.Invited) {
            invited = email.getValue();
            name.clear();
            email.clear();
            name.focus();
        } else {
            invited = "";
        }
        submit.setEnabled(true);
        say();
    }

    private void say() {
        var reasons = outcome instanceof Inviting.Refused(var found) ? found : Set.<Reason>of();
        say(name, reasons, Reason.NAME_BLANK, Reason.NAME_TOO_LONG);
        say(email, reasons, Reason.EMAIL_MALFORMED);
        if (outcome instanceof Inviting.EmailTaken) {
            email.setInvalid(true);
            email.setErrorMessage(getTranslation("admin.invite.taken"));
        }
        if (invited.isEmpty()) {
            done.hush();
        } else if (mails.sending()) {
            done.say(getTranslation("admin.invite.done", invited));
        } else {
            var way = new Anchor(AdminLinks.MAIL, getTranslation("admin.mail"));
            done.say(getTranslation("admin.invite.done.unsent", invited), way);
        }
    }

    private void say(HasValidation field, Set<Reason> reasons, Reason... about) {
        field.setInvalid(false);
        for (var reason : about) {
            if (reasons.contains(reason)) {
                field.setInvalid(true);
                field.setErrorMessage(
                        getTranslation(
                                "admin.problem."
                                        + reason.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
                return;
            }
        }
    }

    @Override
    void translate() {
        heading.setText(getTranslation("admin.invite"));
        lead.setText(getTranslation("admin.invite.lead"));
        name.setLabel(getTranslation("register.name"));
        email.setLabel(getTranslation("login.email"));
        roles.translate();
        language.translate("admin.language");
        submit.setText(getTranslation("admin.invite.submit"));
        say();
    }

    @Override
    String title() {
        return getTranslation("admin.invite");
    }
}
