package welvaren.ui.cohort;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import welvaren.cohort.Enrolments;
import welvaren.cohort.JoinCode;
import welvaren.cohort.JoinCodes;
import welvaren.cohort.JoinCodes.Behind;
import welvaren.cohort.JoinCodes.State;
import welvaren.cohort.Joining;
import welvaren.language.Language;
import welvaren.person.Viewer;
import welvaren.ui.design.Notice;
import welvaren.ui.signin.SignInLinks;
import welvaren.ui.signin.Visit;
import welvaren.ui.throttle.Throttle;
import welvaren.ui.throttle.Throttled;

/// Join a cohort, by a link or a code that was typed: what is behind it, and one button. Opening
/// the page joins nobody.
@Route(CohortLinks.JOIN)
@AnonymousAllowed
class JoinView extends Composite<Div>
        implements HasUrlParameter<String>, LocaleChangeObserver, HasDynamicTitle {

    private final JoinCodes codes;
    private final Enrolments enrolments;
    private final Visit visit;
    private final Throttle throttle;
    private final H1 heading = new H1();
    private final Notice wrong = Notice.bad();
    private final Div content = new Div();
    private final CodeForm form = new CodeForm();
    private final Button join = new Button();
    private String code = "";
    private Optional<Behind> behind = Optional.empty();
    private Runnable saying = wrong::hush;

    JoinView(JoinCodes codes, Enrolments enrolments, Visit visit, Throttle throttle) {
        this.codes = codes;
        this.enrolments = enrolments;
        this.visit = visit;
        this.throttle = throttle;
        join.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        join.setDisableOnClick(true);
        join.addClickListener(_ -> join());
        content.addClassName("joining");
        getContent().addClassNames("wrap", "form");
        getContent().add(heading, wrong, content);
    }

    @Override
    public void setParameter(BeforeEvent event, @Nullable @OptionalParameter String typed) {
        code = typed == null ? "" : JoinCode.typed(typed);
        behind = Optional.empty();
        saying = wrong::hush;
        if (!code.isEmpty()) {
            var wait = throttle.take(Throttled.SIGN_IN);
            if (wait.isPresent()) {
                saying = () -> wrong.say(wait.get().in(Language.of(getLocale())));
            } else {
                look();
            }
        }
        draw();
    }

    private void look() {
        behind = codes.behind(code);
        behind.ifPresentOrElse(
                found -> sayWhyNot(found.name(), found.state()), () -> say("join.no-such-code"));
    }

    private void sayWhyNot(String name, State state) {
        switch (state) {
            case State.Open _ -> {}
            case State.Closed _ -> say("join.closed", name);
            case State.Full _ -> say("join.full", name);
            case State.Expired(var until) ->
                    saying =
                            () ->
                                    wrong.say(
                                            getTranslation(
                                                    "join.expired",
                                                    name,
                                                    Days.date(until, getLocale())));
        }
    }

    private void say(String message, Object... words) {
        saying = () -> wrong.say(getTranslation(message, words));
    }

    private void join() {
        switch (enrolments.join(visit.signedIn(), code)) {
            case Joining.Joined(var cohort) -> go(cohort);
            case Joining.AlreadyIn(var cohort) -> go(cohort);
            case Joining.NoSuchCode _, Joining.Closed _, Joining.Expired _, Joining.Full _ -> {
                look();
                draw();
            }
        }
    }

    private void go(UUID cohort) {
        getUI().ifPresent(ui -> ui.navigate(CohortLinks.cohort(cohort)));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        draw();
    }

    private void draw() {
        content.removeAll();
        join.setEnabled(true);
        join.setText(getTranslation("join.submit"));
        form.translate();
        saying.run();
        var open = behind.filter(found -> found.state() instanceof State.Open);
        heading.setText(
                open.map(found -> getTranslation("join.heading.of", found.name()))
                        .orElseGet(() -> getTranslation("join.heading")));
        if (open.isPresent()) {
            content.add(
                    new Paragraph(
                            getTranslation(
                                    "cohort.days",
                                    Days.date(open.get().startsOn(), getLocale()),
                                    Days.date(open.get().endsOn(), getLocale()))),
                    new Paragraph(getTranslation("join.seen")),
                    way());
        } else {
            content.add(form);
        }
    }

    private Component way() {
        return switch (visit.viewer()) {
            case Viewer.SignedIn _ -> join;
            case Viewer.Anonymous _ -> {
                var here = new Location(CohortLinks.join(code));
                var signIn = SignInLinks.signIn(getTranslation("join.sign-in"), here);
                signIn.addClassName("btn");
                var register = SignInLinks.register(getTranslation("join.register"), here);
                register.addClassNames("btn", "sec");
                var ways = new Div(signIn, register);
                ways.addClassNames("row", "wrapf");
                yield ways;
            }
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("join.heading"));
    }
}
