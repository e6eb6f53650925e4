package welvaren.account;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.account.SingleUseLinks.Purpose.INVITATION;
import static welvaren.account.SingleUseLinks.Purpose.REGISTRATION;
import static welvaren.account.SingleUseLinks.Purpose.RESET;
import static welvaren.db.Tables.SINGLE_USE_LINK;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.account.SingleUseLinks.Link;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;

class SingleUseLinksTest extends StoreTest {

    private final SingleUseLinks links;
    private final TransactionTemplate transaction;
    private final Persons persons;
    private final DSLContext db;
    private Viewer.SignedIn noor;

    SingleUseLinksTest(
            SingleUseLinks links, TransactionTemplate transaction, Persons persons, DSLContext db) {
        this.links = links;
        this.transaction = transaction;
        this.persons = persons;
        this.db = db;
    }

    @BeforeEach
    void noorHasAnAccount() {
        noor = persons.signedIn("Noor");
    }

    @Test
    void a_link_works_once_and_says_what_it_is_about() {
        var link = new Link(RESET, noor.id(), "noor@school.example");
        var token = make(link);

        assertThat(links.find(token, RESET)).contains(link);
        assertThat(use(token)).contains(link);
        assertThat(use(token)).isEmpty();
        assertThat(links.find(token, RESET)).isEmpty();
    }

    @Test
    void of_many_who_use_it_at_once_one_is_let_in() throws Exception {
        var token = make(new Link(RESET, noor.id(), "noor@school.example"));
        Callable<Optional<Link>> use = () -> use(token);

        try (var threads = Executors.newFixedThreadPool(8)) {
            var used =
                    threads.invokeAll(Collections.nCopies(8, use)).stream().map(Future::resultNow);

            assertThat(used.filter(Optional::isPresent)).hasSize(1);
        }
    }

    @Test
    void a_link_for_one_thing_is_none_for_another() {
        var token = make(new Link(REGISTRATION, "zoe@school.example", "Zoe"));

        assertThat(use(token)).isEmpty();
        assertThat(links.find(token, INVITATION, REGISTRATION)).isPresent();
    }

    @Test
    void a_link_that_is_too_old_does_nothing_and_is_forgotten() {
        var token = make(new Link(RESET, noor.id(), "noor@school.example"));
        db.update(SINGLE_USE_LINK)
                .set(SINGLE_USE_LINK.EXPIRES_AT, Instant.now().minus(Duration.ofSeconds(1)))
                .execute();

        assertThat(links.find(token, RESET)).isEmpty();
        assertThat(use(token)).isEmpty();
        links.forgetExpired();
        assertThat(db.fetchCount(SINGLE_USE_LINK)).isZero();
    }

    @Test
    void what_stands_in_the_link_is_long_and_not_kept() {
        var token = make(new Link(RESET, noor.id(), "noor@school.example"));

        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(List.of(db.fetch(SINGLE_USE_LINK).formatJSON()))
                .noneMatch(kept -> kept.contains(token));
    }

    private String make(Link link) {
        return transaction.execute(_ -> links.make(link));
    }

    private Optional<Link> use(String token) {
        return transaction.execute(_ -> links.use(token, RESET));
    }
}
