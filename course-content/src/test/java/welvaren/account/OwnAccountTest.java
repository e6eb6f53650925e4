package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.OwnAccount.EmailChange;
import welvaren.language.Language;
import welvaren.testing.StoreTest;

class OwnAccountTest extends StoreTest {

    private static final String PASSWORD = "een fiets in de gracht";
    private static final String ANOTHER = "twee eenden op het water";

    private final OwnAccount own;
    private final People people;
    private final SignIn signIn;
    private final RememberedSignIns remembered;
    private final DSLContext db;
    private String email = "";
    private Account noor;

    OwnAccountTest(
            OwnAccount own,
            People people,
            SignIn signIn,
            RememberedSignIns remembered,
            DSLContext db) {
        this.own = own;
        this.people = people;
        this.signIn = signIn;
        this.remembered = remembered;
        this.db = db;
    }

    @BeforeEach
    void noorHasAnAccount() {
        email = "noor" + System.nanoTime() + "@school.example";
        var made = people.register("Noor", email, PASSWORD, Language.NL);
        noor = ((Registration.Registered) made).account();
    }

    @Test
    void another_password_needs_the_present_one_and_keeps_only_this_browser() {
        var here = remembered.remember(noor.viewer().id(), "Firefox");
        var elsewhere = remembered.remember(noor.viewer().id(), "Safari");

        assertThat(own.changePassword(noor.viewer(), here.series(), "een gok vooraf", ANOTHER))
                .isEqualTo(new PasswordChoice.Wrong());
        assertThat(own.changePassword(noor.viewer(), here.series(), PASSWORD, ANOTHER))
                .isEqualTo(new PasswordChoice.Chosen(noor));

        assertThat(signIn.check(email, ANOTHER)).isInstanceOf(SignIn.Answer.Welcome.class);
        assertThat(remembered.whose(here)).isPresent();
        assertThat(remembered.whose(elsewhere)).isEmpty();
        assertThat(kinds(email)).containsExactly("password-changed");
    }

    @Test
    void the_present_password_is_not_to_be_guessed_here_either() {
        for (var guess = 0; guess < 10; guess++) {
            own.changePassword(noor.viewer(), "", "een gok " + guess, ANOTHER);
        }

        assertThat(own.changePassword(noor.viewer(), "", PASSWORD, ANOTHER))
                .isInstanceOf(PasswordChoice.TooOften.class);
    }

    @Test
    void another_address_holds_once_its_link_is_opened_and_the_old_one_is_told() {
        var next = "next" + email;

        assertThat(own.changeEmail(noor, next, true)).isEqualTo(new EmailChange.LookInMail());
        assertThat(own.of(noor.viewer()).email()).isEqualTo(email);
        assertThat(kinds(email)).containsExactly("address-changing");
        var token = MailedLinks.token(db, next);
        assertThat(own.confirms(token)).isTrue();
        assertThat(own.confirm(token)).isTrue();

        assertThat(own.of(noor.viewer()).email()).isEqualTo(next);
        assertThat(verifiedAt(next)).isNotNull();
        assertThat(own.confirm(token)).isFalse();
    }

    @Test
    void an_address_that_another_has_is_not_told_and_its_owner_hears_of_it() {
        var zoe = "zoe" + email;
        people.register("Zoe", zoe, PASSWORD, Language.NL);

        assertThat(own.changeEmail(noor, zoe, true)).isEqualTo(new EmailChange.LookInMail());

        assertThat(kinds(zoe)).containsExactly("already-registered");
    }

    @Test
    void an_address_that_another_took_meanwhile_stays_hers() {
        var next = "next" + email;
        own.changeEmail(noor, next, true);
        var token = MailedLinks.token(db, next);
        people.register("Zoe", next, PASSWORD, Language.NL);

        assertThat(own.confirm(token)).isFalse();
        assertThat(own.of(noor.viewer()).email()).isEqualTo(email);
    }

    @Test
    void where_there_is_no_mail_another_address_holds_at_once_for_who_knows_the_password() {
        var next = "next" + email;

        assertThat(own.changeEmail(noor.viewer(), "een gok vooraf", next))
                .isEqualTo(new EmailChange.Wrong());
        assertThat(own.changeEmail(noor.viewer(), PASSWORD, next))
                .isEqualTo(new EmailChange.Changed());

        assertThat(own.of(noor.viewer()).email()).isEqualTo(next);
    }

    @Test
    void she_shows_that_her_address_is_hers() {
        assertThat(verifiedAt(email)).isNull();
        assertThat(own.sendVerification(noor.viewer())).isTrue();

        assertThat(own.confirm(MailedLinks.token(db, email))).isTrue();

        assertThat(verifiedAt(email)).isNotNull();
    }

    @Test
    void she_is_called_as_she_wants() {
        assertThat(own.rename(noor.viewer(), " ")).containsExactly(Registration.Reason.NAME_BLANK);
        assertThat(own.rename(noor.viewer(), " Noor C. ")).isEmpty();

        assertThat(own.of(noor.viewer()).name()).isEqualTo("Noor C.");
    }

    @Test
    void only_she_ends_her_sign_ins_and_one_browser_at_a_time() {
        var made = people.register("Zoe", "zoe" + email, PASSWORD, Language.NL);
        var zoe = ((Registration.Registered) made).account().viewer();
        var phone = remembered.remember(noor.viewer().id(), "Firefox · Android");
        var laptop = remembered.remember(noor.viewer().id(), "Firefox · Windows");

        remembered.end(zoe, phone.series());
        assertThat(remembered.of(noor.viewer())).hasSize(2);
        remembered.end(noor.viewer(), phone.series());

        assertThat(remembered.of(noor.viewer()))
                .singleElement()
                .satisfies(browser -> {
                    assertThat(browser.series()).isEqualTo(laptop.series());
                    assertThat(browser.browser()).isEqualTo("Firefox · Windows");
                });
        assertThat(remembered.of(zoe)).isEmpty();
    }

    private @Nullable Instant verifiedAt(String address) {
        return db.fetchValue(PERSON.EMAIL_VERIFIED_AT, PERSON.EMAIL.eq(address));
    }

    private List<String> kinds(String address) {
        return db.select(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.ADDRESS.eq(address))
                .orderBy(MAIL.ID)
                .fetch(MAIL.KIND);
    }
}
