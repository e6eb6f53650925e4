package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static welvaren.account.Registration.Reason.EMAIL_MALFORMED;
import static welvaren.account.Registration.Reason.NAME_BLANK;
import static welvaren.account.Registration.Reason.NAME_TOO_LONG;
import static welvaren.account.Registration.Reason.PASSWORD_TOO_SHORT;
import static welvaren.db.Tables.PERSON;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import welvaren.account.Registration.EmailTaken;
import welvaren.account.Registration.Refused;
import welvaren.account.Registration.Registered;
import welvaren.account.SignIn.Answer.Welcome;
import welvaren.account.SignIn.Answer.Wrong;
import welvaren.language.Language;
import welvaren.testing.StoreTest;

class PeopleTest extends StoreTest {

    private static final String PASSWORD = "een fiets in de gracht";

    private final People people;
    private final Accounts accounts;
    private final SignIn signIn;
    private final DSLContext db;

    PeopleTest(People people, Accounts accounts, SignIn signIn, DSLContext db) {
        this.people = people;
        this.accounts = accounts;
        this.signIn = signIn;
        this.db = db;
    }

    @Test
    void who_registers_can_sign_in_whatever_the_capitals_of_her_address() {
        var account = registered(" Noor Claes ", "Noor@Voorbeeld.be");

        assertThat(account.viewer().name()).isEqualTo("Noor Claes");
        assertThat(signIn.check("noor@voorbeeld.BE ", PASSWORD)).isEqualTo(new Welcome(account));
        assertThat(signIn.check("noor@voorbeeld.be", PASSWORD + "!")).isEqualTo(new Wrong());
        assertThat(signIn.check("nobody@voorbeeld.be", PASSWORD)).isEqualTo(new Wrong());
        assertThat(accounts.byUuid(account.uuid())).contains(account);
        assertThat(accounts.byEmail("noor@voorbeeld.be")).contains(account);
    }

    @Test
    void the_same_letters_are_the_same_password_however_they_are_composed() {
        people.register("Zoë", "zoe@voorbeeld.be", "re\u0301gime de cre\u0300me", Language.NL);

        assertThat(signIn.check("zoe@voorbeeld.be", "r\u00e9gime de cr\u00e8me"))
                .isInstanceOf(Welcome.class);
    }

    @Test
    void an_address_has_one_account() {
        registered("Yassin", "yassin@voorbeeld.be");

        assertThat(people.register("Y", "YASSIN@voorbeeld.be", PASSWORD, Language.NL))
                .isInstanceOf(EmailTaken.class);
    }

    @Test
    void of_two_who_register_at_once_with_one_address_one_gets_it() throws Exception {
        Callable<Registration> register =
                () -> people.register("Ada", "ada@voorbeeld.be", PASSWORD, Language.EN);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    threads.invokeAll(List.of(register, register)).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(outcomes).hasAtLeastOneElementOfType(Registered.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(EmailTaken.class);
        }
    }

    @Test
    void every_reason_is_told_at_once() {
        assertThat(people.register(" \t", "noor", "kort", Language.NL))
                .isEqualTo(refused(NAME_BLANK, EMAIL_MALFORMED, PASSWORD_TOO_SHORT));
        assertThat(people.register("N".repeat(101), "n@v.be", PASSWORD, Language.NL))
                .isEqualTo(refused(NAME_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "noor@", "@v.be", "no or@v.be", "noor@v", "a@b@c.be"})
    void what_is_no_address_is_refused(String email) {
        assertThat(people.register("Noor", email, PASSWORD, Language.NL))
                .isEqualTo(refused(EMAIL_MALFORMED));
    }

    @Test
    void invisible_characters_do_no_harm() {
        assertThat(registered("No\u0000or\n", "\u0000odd@voorbeeld.be").viewer().name())
                .isEqualTo("Noor");
    }

    @Test
    void a_password_is_kept_as_an_argon2id_hash_of_the_advised_cost() {
        var account = registered("Lotte", "lotte@voorbeeld.be");

        var hash = db.fetchValue(PERSON.PASSWORD_HASH, PERSON.UUID.eq(account.uuid()));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.NOBODYS).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.NOBODYS).hasSameSizeAs(hash);
    }

    @Test
    void she_chooses_her_language() {
        var account = registered("Grace", "grace@voorbeeld.be");

        var viewer = people.chooseLanguage(account.viewer(), Language.EN);

        assertThat(viewer.language()).isEqualTo(Language.EN);
        assertThat(accounts.byUuid(account.uuid()).orElseThrow().viewer()).isEqualTo(viewer);
    }

    private Account registered(String name, String email) {
        var outcome = people.register(name, email, PASSWORD, Language.NL);
        return assertThat(outcome).asInstanceOf(type(Registered.class)).actual().account();
    }

    private static Refused refused(Registration.Reason... reasons) {
        return new Refused(Set.of(reasons));
    }
}
