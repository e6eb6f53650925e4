package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.db.Tables.REMEMBERED_SIGN_IN;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import welvaren.account.RememberedSignIns.Ticket;
import welvaren.language.Language;
import welvaren.testing.StoreTest;

class RememberedSignInsTest extends StoreTest {

    private final RememberedSignIns remembered;
    private final People people;
    private final DSLContext db;

    RememberedSignInsTest(RememberedSignIns remembered, People people, DSLContext db) {
        this.remembered = remembered;
        this.people = people;
        this.db = db;
    }

    @Test
    void a_browser_is_remembered_until_it_is_forgotten_and_only_that_one() {
        var noor = register("noor@school.example");
        var phone = remembered.remember(noor.viewer().id(), "Firefox");
        var laptop = remembered.remember(noor.viewer().id(), "Firefox");

        remembered.forget(phone.series());

        assertThat(remembered.whose(phone)).isEmpty();
        assertThat(remembered.whose(laptop)).contains(noor);
    }

    @Test
    void a_guessed_token_is_nobodys() {
        var ticket = remembered.remember(register("zoe@school.example").viewer().id(), "Firefox");

        assertThat(remembered.whose(new Ticket(ticket.series(), "0".repeat(48)))).isEmpty();
        assertThat(remembered.whose(new Ticket("unknown", ticket.token()))).isEmpty();
    }

    @Test
    void the_token_itself_is_not_kept() {
        var ticket = remembered.remember(register("ada@school.example").viewer().id(), "Firefox");

        var kept =
                db.fetchOptional(REMEMBERED_SIGN_IN, REMEMBERED_SIGN_IN.SERIES.eq(ticket.series()));

        assertThat(kept.orElseThrow().formatJSON()).doesNotContain(ticket.token());
    }

    @Test
    void after_a_month_a_browser_is_forgotten() {
        var ticket = remembered.remember(register("old@school.example").viewer().id(), "Firefox");
        db.update(REMEMBERED_SIGN_IN)
                .set(
                        REMEMBERED_SIGN_IN.REMEMBERED_AT,
                        Instant.now().minus(Duration.ofDays(30)).minusSeconds(1))
                .where(REMEMBERED_SIGN_IN.SERIES.eq(ticket.series()))
                .execute();

        assertThat(remembered.whose(ticket)).isEmpty();
    }

    private Account register(String email) {
        var registration = people.register("Noor", email, "drie gewone woorden", Language.NL);
        return ((Registration.Registered) registration).account();
    }
}
