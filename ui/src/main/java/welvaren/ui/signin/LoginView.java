package welvaren.ui.signin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import welvaren.account.AccountSettings;
import welvaren.account.SignIn;
import welvaren.account.TooBusy;
import welvaren.ui.design.SecretField;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;
import welvaren.ui.throttle.Wait;

/// Sign in with e-mail and password.
@Route("login")
@AnonymousAllowed
class LoginView extends Composite<Div>
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final Set<String> REFUSALS =
            Set.of("provider", "unverified", "no-account", "closed");

    private final SignIn signIn;
    private final Session session;
    private final Throttle throttle;
    private final Provider provider;
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Told told = new Told();
    private final EmailField email = new EmailField();
    private final SecretField password = new SecretField();
    private final Button submit = new Button();
    private final Anchor elsewhere = new Anchor(Provider.BEGIN);
    private final Paragraph or = new Paragraph();
    private final Anchor forgotten = new Anchor("forgotten");
    private final Anchor register = new Anchor("register");
    private String afterwards = "/";

    LoginView(
            SignIn signIn,
            Session session,
            Throttle throttle,
            Provider provider,
            AccountSettings settings) {
        this.signIn = signIn;
        this.session = session;
        this.throttle = throttle;
        this.provider = provider;
        lead.addClassName("sub");
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        submit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        submit.addClickListener(_ -> submit());
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        elsewhere.addClassNames("btn", "sec");
        elsewhere.getElement().setAttribute("router-ignore", true);
        elsewhere.setVisible(provider.label().isPresent());
        or.addClassName("sub");
        or.setVisible(provider.label().isPresent());
        forgotten.addClassName("more");
        register.addClassName("more");
        register.setVisible(settings.open());
        getContent().addClassNames("wrap", "form");
        getContent()
                .add(
                        heading, lead, told, elsewhere, or, email, password, submit, forgotten,
                        register);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        afterwards = SignInLinks.after(asked);
        SignInLinks.keepContinue(afterwards);
        asked.getSingleParameter(Provider.REFUSED).ifPresent(this::sayWhyNotElsewhere);
        var query = event.getLocation().getQueryParameters().getQueryString();
        register.setHref(query.isEmpty() ? "register" : "register?" + query);
    }

    private void sayWhyNotElsewhere(String why) {
        var known = REFUSALS.contains(why) ? why : "provider";
        told.refused(() -> getTranslation("login.refused." + known, provider.label().orElse("")));
    }

    private void submit() {
        throttle.take(Throttled.SIGN_IN).ifPresentOrElse(this::askToWait, this::check);
    }

    private void check() {
        try {
            answer(signIn.check(email.getValue(), password.getValue()));
        } catch (TooBusy _) {
            told.busy();
            again();
        }
    }

    private void answer(SignIn.Answer answer) {
        switch (answer) {
            case SignIn.Answer.Welcome(var account) -> {
                session.begin(account);
                getUI().ifPresent(ui -> ui.getPage().setLocation(afterwards));
            }
            case SignIn.Answer.Wrong _ -> refuse("login.wrong");
            case SignIn.Answer.Closed _ -> refuse("login.closed");
            case SignIn.Answer.TooOften(var again) ->
                    askToWait(new Wait(Duration.between(Instant.now(), again)));
        }
    }

    private void askToWait(Wait wait) {
        told.refused(wait);
        again();
    }

    private void refuse(String message) {
        told.refused(() -> getTranslation(message));
        again();
    }

    private void again() {
        submit.setEnabled(true);
        password.focus();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("login.heading"));
        lead.setText(getTranslation("login.lead"));
        email.setLabel(getTranslation("login.email"));
        password.setLabel(getTranslation("login.password"));
        submit.setText(getTranslation("login.submit"));
        elsewhere.setText(getTranslation("login.provider", provider.label().orElse("")));
        or.setText(getTranslation("login.or"));
        forgotten.setText(getTranslation("login.forgotten"));
        register.setText(getTranslation("login.register"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("login.heading"));
    }
}
