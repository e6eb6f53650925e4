package welvaren.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.currentLocalDate;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.RememberedSignIns;
import welvaren.language.Language;
import welvaren.mail.Mails;
import welvaren.membership.Memberships;
import welvaren.membership.Newcomer;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.Expiry.Due;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

/// By a clock that is set: nobody waits for two years.
class LeftAccountsTest extends StoreTest {

    private static final ForgettingSettings AFTER_TWO_YEARS =
            new ForgettingSettings(Period.ofDays(30), Period.ofMonths(24));
    private static final ForgettingSettings AS_SHIPPED =
            new ForgettingSettings(Period.ofDays(30), Period.ZERO);

    private final Erasing erasing;
    private final Memberships memberships;
    private final RememberedSignIns remembered;
    private final Mails mails;
    private final Persons persons;
    private final TransactionTemplate transaction;
    private final DSLContext db;
    private Viewer.SignedIn amina;

    LeftAccountsTest(
            Erasing erasing,
            Memberships memberships,
            RememberedSignIns remembered,
            Mails mails,
            Persons persons,
            TransactionTemplate transaction,
            DSLContext db) {
        this.erasing = erasing;
        this.memberships = memberships;
        this.remembered = remembered;
        this.mails = mails;
        this.persons = persons;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeEach
    void anAdministrator() {
        TestDatabase.only().startOver();
        amina = persons.signedIn("Amina", Role.ADMINISTRATOR);
    }

    @Test
    void an_invitation_that_nobody_takes_up_goes_after_a_month() {
        memberships.invite(
                amina, new Newcomer("Noor", "noor@school.example", Set.of(), Language.NL));
        var accounts = after(Duration.ofDays(31), AS_SHIPPED, false);

        accounts.forget();
        assertThat(names()).as("while the link works").containsExactly("Amina", "Noor");

        db.execute("update single_use_link set expires_at = now() - interval '1 day'");
        assertThat(accounts.preview()).extracting(Due::due).containsExactly(1);
        after(Duration.ofDays(29), AS_SHIPPED, false).forget();
        assertThat(names()).as("a day too early").containsExactly("Amina", "Noor");
        accounts.forget();

        assertThat(names()).containsExactly("Amina");
        assertThat(accounts.preview()).extracting(Due::rows).containsExactly(0);
        assertThat(db.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.EVENT.eq("erased")).getDetail())
                .isEqualTo("unused");
    }

    @Test
    void an_account_that_nobody_confirmed_goes_a_month_after_a_mail() {
        persons.signedIn("Noor");

        after(Duration.ofDays(31), AS_SHIPPED, true).forget();
        assertThat(letters()).containsExactly("account-unused");
        assertThat(
                        after(Duration.ofDays(40), AS_SHIPPED, true).preview().stream()
                                .filter(due -> due.key().equals("never-confirmed")))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.rows()).isEqualTo(1);
                    assertThat(due.due()).isZero();
                    assertThat(due.next()).isPresent();
                });
        after(Duration.ofDays(60), AS_SHIPPED, true).forget();
        assertThat(names()).containsExactly("Amina", "Noor");

        after(Duration.ofDays(61), AS_SHIPPED, true).forget();

        assertThat(names()).containsExactly("Amina");
        assertThat(letters()).as("one, and it goes with her").isEmpty();
    }

    @Test
    void who_comes_back_after_the_mail_keeps_her_account() {
        var noor = persons.signedIn("Noor");
        after(Duration.ofDays(31), AS_SHIPPED, true).forget();

        remembered.remember(noor.id(), "Firefox");

        assertThat(db.fetchSingle(PERSON, PERSON.ID.eq(noor.id())).getWarnedOn()).isNull();
        after(Duration.ofDays(29), AS_SHIPPED, true).forget();
        assertThat(names()).containsExactly("Amina", "Noor");
    }

    @Test
    void where_no_mail_is_sent_nobody_loses_anything() {
        persons.signedIn("Noor");

        after(Duration.ofDays(3650), AFTER_TWO_YEARS, false).forget();

        assertThat(names()).containsExactly("Amina", "Noor");
    }

    @Test
    void a_confirmed_account_stays_for_ever_unless_a_school_wishes_otherwise() {
        confirmed("Noor");

        after(Duration.ofDays(3650), AS_SHIPPED, true).forget();
        after(Duration.ofDays(3690), AS_SHIPPED, true).forget();
        assertThat(names()).containsExactly("Amina", "Noor");
        assertThat(letters()).isEmpty();

        after(Duration.ofDays(740), AFTER_TWO_YEARS, true).forget();
        assertThat(letters()).containsExactly("account-unused");
        after(Duration.ofDays(771), AFTER_TWO_YEARS, true).forget();
        assertThat(names()).containsExactly("Amina");
    }

    @Test
    void administrators_and_closed_accounts_do_not_go_by_themselves() {
        var noor = confirmed("Noor");
        memberships.close(amina, persons.uuid(noor.id()));

        after(Duration.ofDays(3650), AFTER_TWO_YEARS, true).forget();
        after(Duration.ofDays(3690), AFTER_TWO_YEARS, true).forget();

        assertThat(names()).containsExactly("Amina", "Noor");
    }

    private Viewer.SignedIn confirmed(String name) {
        var person = persons.signedIn(name);
        db.execute("update person set email_verified_at = now() where id = ?", person.id().value());
        return person;
    }

    /// As they are found so long after today.
    private LeftAccounts after(Duration time, ForgettingSettings settings, boolean mailing) {
        var today = db.select(currentLocalDate()).fetchSingle().value1();
        var zone = ZoneId.of("Europe/Brussels");
        var then = today.atTime(12, 0).atZone(zone).toInstant().plus(time);
        return new LeftAccounts(
                db, settings, erasing, mails, () -> mailing, transaction, Clock.fixed(then, zone));
    }

    private List<String> names() {
        return db.select(PERSON.NAME).from(PERSON).orderBy(PERSON.NAME).fetch(PERSON.NAME);
    }

    private List<String> letters() {
        return db.select(MAIL.KIND).from(MAIL).where(MAIL.KIND.ne("invitation")).fetch(MAIL.KIND);
    }
}
