package welvaren.ui.signin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.account.SingleUseLinks.Purpose.REGISTRATION;
import static welvaren.account.SingleUseLinks.Purpose.RESET;
import static welvaren.account.SingleUseLinks.Purpose.VERIFICATION;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.FirstAdministrator;
import welvaren.account.PasswordLinks;
import welvaren.account.People;
import welvaren.account.SingleUseLinks;
import welvaren.account.SingleUseLinks.Link;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.ui.testing.UiTest;
import welvaren.ui.throttle.Throttle;

/// The pages to which links in mails lead, and those that send them.
class MailedLinksTest extends UiTest {

    private static final String ANOTHER = "twee eenden op het water";

    private final SingleUseLinks links;
    private final PasswordLinks passwordLinks;
    private final People people;
    private final FirstAdministrator first;
    private final Session session;
    private final Throttle throttle;
    private final Visit visit;
    private final TransactionTemplate transaction;

    MailedLinksTest(
            SingleUseLinks links,
            PasswordLinks passwordLinks,
            People people,
            FirstAdministrator first,
            Session session,
            Throttle throttle,
            Visit visit,
            TransactionTemplate transaction) {
        this.links = links;
        this.passwordLinks = passwordLinks;
        this.people = people;
        this.first = first;
        this.session = session;
        this.throttle = throttle;
        this.visit = visit;
        this.transaction = transaction;
    }

    @Test
    void who_forgot_her_password_chooses_another_and_is_signed_in() {
        var noor = signedIn("Noor");
        arriveAgain();
        openLink("password", token(new Link(RESET, noor.viewer().id(), noor.email())));
        assertThat(_get(EmailField.class).getValue()).isEqualTo(noor.email());

        choose("kort");
        assertThat(_get(PasswordField.class).getErrorMessage()).contains("te kort");
        choose(ANOTHER);

        assertThat(visit.viewer()).isEqualTo(noor.viewer());
    }

    @Test
    void who_registered_by_mail_chooses_a_password_and_is_signed_in() {
        openLink("password", token(new Link(REGISTRATION, "zoe@school.example", "Zoe")));

        choose(ANOTHER);

        assertThat(visit.viewer())
                .isInstanceOfSatisfying(
                        Viewer.SignedIn.class, zoe -> assertThat(zoe.name()).isEqualTo("Zoe"));
    }

    @Test
    void a_link_that_works_no_more_says_so_and_leads_to_another() {
        openLink("password", "none");

        assertThat(page()).contains("Deze link werkt niet meer", "Vraag een nieuwe link");
        _assertNone(PasswordField.class);
        openLink("confirm", "none");
        assertThat(page()).contains("Deze link werkt niet meer");
    }

    @Test
    void she_says_that_her_address_is_hers() {
        var noor = signedIn("Noor");
        openLink("confirm", token(new Link(VERIFICATION, noor.viewer().id(), noor.email())));

        _click(_get(Button.class, spec -> spec.withText("Bevestig mijn adres")));

        assertThat(page()).contains("Je e-mailadres is bevestigd");
    }

    @Test
    void nobody_tells_by_the_answer_or_its_time_who_has_an_account() {
        var noor = signedIn("Noor");

        assertThat(timeToForget(noor.email())).isLessThan(EvenTime.ALWAYS.multipliedBy(2));
        assertThat(page()).contains("Hoort er een account bij " + noor.email());
        assertThat(timeToForget("nobody@school.example")).isGreaterThan(EvenTime.ALWAYS);
        assertThat(page()).contains("Hoort er een account bij nobody@school.example");
    }

    private static Duration timeToForget(String address) {
        open("forgotten");
        _setValue(_get(EmailField.class), address);
        var begin = System.nanoTime();
        _click(_get(Button.class, spec -> spec.withText("Stuur mij een link")));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void where_there_is_mail_registering_asks_for_no_password_and_tells_nobody_who_is_there() {
        var noor = signedIn("Noor");
        arriveAgain();

        for (var address : new String[] {"ada@school.example", noor.email()}) {
            var view = new RegisterView(people, passwordLinks, session, throttle, true);
            UI.getCurrent().removeAll();
            UI.getCurrent().add(view);
            _assertNone(PasswordField.class);
            _setValue(_get(TextField.class), "Ada");
            _setValue(_get(EmailField.class), address);
            _click(_get(Button.class, spec -> spec.withText("Stuur mij de link")));

            assertThat(page()).contains("Kijk in je mail: naar " + address);
            assertThat(visit.viewer()).isEqualTo(Viewer.ANONYMOUS);
        }
    }

    @Test
    void the_first_administrator_comes_with_a_code_and_then_the_page_is_gone() {
        var code = first.code().orElseThrow();
        open("first-administrator");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), "een gok");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Naam")), "Ada");
        _setValue(_get(EmailField.class), "admin@school.example");
        _setValue(_get(PasswordField.class), ANOTHER);
        _click(_get(Button.class, spec -> spec.withText("Maak het account")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Code")).getErrorMessage())
                .contains("klopt niet");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), code);
        _click(_get(Button.class, spec -> spec.withText("Maak het account")));

        assertThat(visit.viewer().has(Role.ADMINISTRATOR)).isTrue();
        open("first-administrator");
        _assertNone(TextField.class, spec -> spec.withLabel("Code"));
    }

    private String token(Link link) {
        return requireNonNull(transaction.execute(_ -> links.make(link)));
    }

    private static void openLink(String path, String token) {
        UI.getCurrent().navigate(path, QueryParameters.of("token", token));
    }

    private static void choose(String password) {
        _setValue(_get(PasswordField.class), password);
        _click(_get(Button.class, spec -> spec.withText("Bewaar en meld aan")));
    }
}
