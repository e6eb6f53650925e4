package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static welvaren.db.Tables.ATTEMPT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import welvaren.language.Language;
import welvaren.testing.StoreTest;

/// How long it takes to be refused says nothing about who has an account. A few tries show that the
/// same work is done; `./welvaren drill timing` makes many and says how much they differ.
class SignInTimingTest extends StoreTest {

    private static final int FEW = 12;
    private static final int PAIRS = Integer.getInteger("welvaren.timing.pairs", FEW);

    private final SignIn signIn;
    private final PasswordLinks passwords;
    private final People people;
    private final DSLContext db;

    SignInTimingTest(SignIn signIn, PasswordLinks passwords, People people, DSLContext db) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.people = people;
        this.db = db;
    }

    @BeforeAll
    void noorHasAnAccount() {
        people.register("Noor", "noor@school.example", "een fiets in de gracht", Language.NL);
    }

    @Test
    void a_wrong_password_takes_as_long_for_who_has_no_account() {
        compare(
                "wrong password",
                email ->
                        assertThat(signIn.check(email, "een gok van niets"))
                                .isEqualTo(new SignIn.Answer.Wrong()));
    }

    @Test
    void asking_for_a_link_takes_as_long_for_who_has_no_account() {
        compare("forgotten password", passwords::forgot);
    }

    private void compare(String what, Consumer<String> question) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        time(question, "noor@school.example");
        time(question, "niemand@school.example");
        for (var pair = 0; pair < PAIRS; pair++) {
            if (pair % 2 == 0) {
                known.add(time(question, "noor@school.example"));
                unknown.add(time(question, "niemand@school.example"));
            } else {
                unknown.add(time(question, "niemand@school.example"));
                known.add(time(question, "noor@school.example"));
            }
        }
        if (PAIRS > FEW) {
            System.out.printf(
                    "%s: known %.2f ms, unknown %.2f ms (means of %d)%n",
                    what, mean(known) / 1e6, mean(unknown) / 1e6, PAIRS);
            assertThat(mean(unknown) / mean(known)).isCloseTo(1, within(0.05));
        } else {
            assertThat(median(unknown) / median(known)).isCloseTo(1, within(0.6));
        }
    }

    private long time(Consumer<String> question, String email) {
        db.deleteFrom(ATTEMPT).execute();
        var begin = System.nanoTime();
        question.accept(email);
        return System.nanoTime() - begin;
    }

    private static double mean(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    private static double median(List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
