package welvaren.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import welvaren.account.OwnAccount;

/// Say that an address is one's own, with the link that was sent there. A button does it, as
/// programs that look into mails open links, too.
@Route("confirm")
@AnonymousAllowed
class ConfirmView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    /// Where she is.
    private enum State {
        ASKED,
        DONE,
        GONE
    }

    private final OwnAccount account;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Button submit = new Button();
    private final Anchor home = new Anchor("/");
    private String token = "";
    private State state = State.GONE;

    ConfirmView(OwnAccount account) {
        this.account = account;
        lead.addClassName("sub");
        lead.getElement().setAttribute("role", "status");
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> confirm());
        submit.setDisableOnClick(true);
        home.addClassName("more");
        getContent().addClassNames("wrap", "form");
        getContent().add(heading, lead, submit, home);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation().getQueryParameters().getSingleParameter("token").orElse("");
        state = account.confirms(token) ? State.ASKED : State.GONE;
        show();
    }

    private void confirm() {
        state = account.confirm(token) ? State.DONE : State.GONE;
        show();
    }

    private void show() {
        submit.setVisible(state == State.ASKED);
        home.setVisible(state != State.ASKED);
        lead.setText(
                switch (state) {
                    case ASKED -> getTranslation("confirm.lead");
                    case DONE -> getTranslation("confirm.done");
                    case GONE -> getTranslation("confirm.gone");
                });
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("confirm.heading"));
        submit.setText(getTranslation("confirm.submit"));
        home.setText(getTranslation("confirm.home"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("confirm.heading"));
    }
}
