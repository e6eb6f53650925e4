package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static welvaren.db.Tables.ATTEMPT;
import static welvaren.db.Tables.AUDIT_ENTRY;
import static welvaren.db.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.account.SignIn.Answer;
import welvaren.audit.Audited;
import welvaren.language.Language;
import welvaren.testing.StoreTest;

class SignInTest extends StoreTest {

    private static final String PASSWORD = "een fiets in de gracht";
    private static final int MOST = 10;

    private final SignIn signIn;
    private final People people;
    private final DSLContext db;
    private String email = "";
    private Account noor;

    SignInTest(SignIn signIn, People people, DSLContext db) {
        this.signIn = signIn;
        this.people = people;
        this.db = db;
    }

    @BeforeEach
    void noorHasAnAccount() {
        email = "noor" + System.nanoTime() + "@school.example";
        var made = people.register("Noor", email, PASSWORD, Language.NL);
        noor = ((Registration.Registered) made).account();
    }

    @Test
    void after_ten_wrong_passwords_not_even_the_right_one_is_checked_for_a_while() {
        guess(MOST);

        assertThat(signIn.check(email.toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .isInstanceOfSatisfying(
                        Answer.TooOften.class,
                        held ->
                                assertThat(held.again())
                                        .isCloseTo(
                                                Instant.now().plus(Duration.ofMinutes(15)),
                                                within(1, ChronoUnit.MINUTES)));
        aWhilePasses();
        assertThat(signIn.check(email, PASSWORD)).isEqualTo(new Answer.Welcome(noor));
    }

    @Test
    void of_many_guesses_at_once_ten_are_checked() throws Exception {
        Callable<Answer> guess = () -> signIn.check(email, "een andere gracht");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(Collections.nCopies(60, guess)).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(answers).filteredOn(Answer.Wrong.class::isInstance).hasSize(MOST);
            assertThat(answers).filteredOn(Answer.TooOften.class::isInstance).hasSize(60 - MOST);
        }
    }

    @Test
    void an_address_without_an_account_is_held_back_like_one_with() {
        var nobody = "nobody" + System.nanoTime() + "@school.example";
        for (var guess = 0; guess < MOST; guess++) {
            assertThat(signIn.check(nobody, PASSWORD)).isEqualTo(new Answer.Wrong());
        }

        assertThat(signIn.check(nobody, PASSWORD)).isInstanceOf(Answer.TooOften.class);
    }

    @Test
    void who_gets_in_may_mistype_again() {
        guess(MOST - 1);
        assertThat(signIn.check(email, PASSWORD)).isInstanceOf(Answer.Welcome.class);

        guess(MOST - 1);

        assertThat(signIn.check(email, PASSWORD)).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void a_closed_account_says_so_only_to_who_knows_its_password() {
        db.update(PERSON)
                .set(PERSON.DEACTIVATED_AT, Instant.now())
                .where(PERSON.UUID.eq(noor.uuid()))
                .execute();

        assertThat(signIn.check(email, PASSWORD)).isEqualTo(new Answer.Closed());
        assertThat(signIn.check(email, "een andere gracht")).isEqualTo(new Answer.Wrong());
    }

    @Test
    void nobody_tells_by_the_time_who_has_an_account() {
        var known = new long[9];
        var unknown = new long[9];
        signIn.check(email, PASSWORD);
        for (var turn = 0; turn < known.length; turn++) {
            known[turn] = nanos(email);
            unknown[turn] = nanos("nobody@school.example");
        }

        var ratio = (double) median(known) / median(unknown);

        assertThat(ratio).as("known to unknown").isBetween(0.7, 1.4);
    }

    @Test
    void who_got_in_and_who_did_not_is_written_down() {
        guess(1);
        signIn.check(email, PASSWORD);

        assertThat(
                        db.select(AUDIT_ENTRY.EVENT)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.ABOUT_PERSON_ID.eq(noor.viewer().id()))
                                .orderBy(AUDIT_ENTRY.ID)
                                .fetch(AUDIT_ENTRY.EVENT))
                .containsExactly(
                        Audited.REGISTERED.word(),
                        Audited.SIGN_IN_REFUSED.word(),
                        Audited.SIGNED_IN.word());
    }

    private void guess(int times) {
        for (var guess = 0; guess < times; guess++) {
            assertThat(signIn.check(email, "een gracht " + guess)).isEqualTo(new Answer.Wrong());
        }
    }

    private void aWhilePasses() {
        db.update(ATTEMPT)
                .set(
                        ATTEMPT.TRIED_AT,
                        DSL.field("{0} - interval '15 minutes'", Instant.class, ATTEMPT.TRIED_AT))
                .execute();
    }

    private long nanos(String address) {
        var begin = System.nanoTime();
        signIn.check(address, "een andere gracht");
        return System.nanoTime() - begin;
    }

    private static long median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
