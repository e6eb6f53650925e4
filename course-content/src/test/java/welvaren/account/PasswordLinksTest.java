package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.SINGLE_USE_LINK;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.testing.StoreTest;

class PasswordLinksTest extends StoreTest {

    private static final String PASSWORD = "een fiets in de gracht";
    private static final String ANOTHER = "twee eenden op het water";

    private final PasswordLinks links;
    private final People people;
    private final Accounts accounts;
    private final SignIn signIn;
    private final RememberedSignIns remembered;
    private final DSLContext db;
    private String email = "";

    PasswordLinksTest(
            PasswordLinks links,
            People people,
            Accounts accounts,
            SignIn signIn,
            RememberedSignIns remembered,
            DSLContext db) {
        this.links = links;
        this.people = people;
        this.accounts = accounts;
        this.signIn = signIn;
        this.remembered = remembered;
        this.db = db;
    }

    @BeforeEach
    void address() {
        email = "noor" + System.nanoTime() + "@school.example";
    }

    @Test
    void who_registers_by_mail_has_an_account_once_she_chose_a_password() {
        assertThat(links.register(" Noor ", email, Language.EN))
                .isEqualTo(new Registration.LookInMail());
        assertThat(accounts.byEmail(email)).isEmpty();

        var choice = links.choose(token(), PASSWORD, Language.EN);

        assertThat(choice).isInstanceOf(PasswordChoice.Chosen.class);
        assertThat(signIn.check(email, PASSWORD)).isInstanceOf(SignIn.Answer.Welcome.class);
        assertThat(accounts.byEmail(email).orElseThrow().viewer().name()).isEqualTo("Noor");
        assertThat(verifiedAt()).isNotNull();
    }

    @Test
    void who_asks_with_the_address_of_another_gets_the_same_answer_and_the_owner_a_mail() {
        registered();

        assertThat(links.register("Zoe", email, Language.NL))
                .isEqualTo(new Registration.LookInMail());

        assertThat(kinds()).containsExactly("already-registered");
    }

    @Test
    void a_link_opens_once_and_a_refused_password_does_not_spend_it() {
        var noor = registered();
        links.forgot(email);
        var token = token();

        assertThat(links.choose(token, "kort", Language.NL))
                .isInstanceOf(PasswordChoice.Refused.class);
        assertThat(links.choose(token, ANOTHER, Language.NL))
                .isEqualTo(new PasswordChoice.Chosen(noor));
        assertThat(links.choose(token, PASSWORD, Language.NL))
                .isEqualTo(new PasswordChoice.LinkGone());
        assertThat(signIn.check(email, PASSWORD)).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(signIn.check(email, ANOTHER)).isEqualTo(new SignIn.Answer.Welcome(noor));
    }

    @Test
    void after_a_reset_every_browser_is_signed_out_and_a_mail_says_so() {
        var noor = registered();
        var phone = remembered.remember(noor.viewer().id(), "Firefox");
        links.forgot(email);

        links.choose(token(), ANOTHER, Language.NL);

        assertThat(remembered.whose(phone)).isEmpty();
        assertThat(kinds()).containsExactly("reset-password", "password-changed");
    }

    @Test
    void a_reset_lets_in_who_was_held_back() {
        var noor = registered();
        for (var guess = 0; guess < 10; guess++) {
            signIn.check(email, "een gracht " + guess);
        }
        assertThat(signIn.check(email, PASSWORD)).isInstanceOf(SignIn.Answer.TooOften.class);
        links.forgot(email);

        links.choose(token(), ANOTHER, Language.NL);

        assertThat(signIn.check(email, ANOTHER)).isEqualTo(new SignIn.Answer.Welcome(noor));
    }

    @Test
    void nobody_gets_a_mail_at_an_address_without_an_account_or_of_a_closed_one() {
        links.forgot(email);
        assertThat(kinds()).isEmpty();

        registered();
        db.update(PERSON)
                .set(PERSON.DEACTIVATED_AT, Instant.now())
                .where(PERSON.EMAIL.eq(email))
                .execute();
        links.forgot(email);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_link_dies_with_the_address_that_it_was_sent_to() {
        registered();
        links.forgot(email);
        var token = token();
        db.update(PERSON)
                .set(PERSON.EMAIL, "another" + email)
                .where(PERSON.EMAIL.eq(email))
                .execute();

        assertThat(links.choose(token, ANOTHER, Language.NL))
                .isEqualTo(new PasswordChoice.LinkGone());
    }

    @Test
    void nobody_can_fill_the_mailbox_of_another() {
        registered();

        for (var asked = 0; asked < 20; asked++) {
            links.forgot(email);
        }

        assertThat(kinds()).hasSize(5);
        assertThat(db.fetchCount(SINGLE_USE_LINK, SINGLE_USE_LINK.EMAIL.eq(email))).isEqualTo(5);
    }

    private Account registered() {
        var made = people.register("Noor", email, PASSWORD, Language.NL);
        return ((Registration.Registered) made).account();
    }

    private Instant verifiedAt() {
        return db.fetchValue(PERSON.EMAIL_VERIFIED_AT, PERSON.EMAIL.eq(email));
    }

    private List<String> kinds() {
        return db.select(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.ADDRESS.eq(email))
                .orderBy(MAIL.ID)
                .fetch(MAIL.KIND);
    }

    /// Of the newest mail to her.
    private String token() {
        return MailedLinks.token(db, email);
    }
}
