package welvaren.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.AUDIT_ENTRY;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class AuditLogTest extends StoreTest {

    private final AuditLog log;
    private final Persons persons;
    private final TransactionTemplate transaction;
    private final DSLContext db;

    AuditLogTest(AuditLog log, Persons persons, TransactionTemplate transaction, DSLContext db) {
        this.log = log;
        this.persons = persons;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeEach
    void emptyLog() {
        TestDatabase.only().startOver();
    }

    @Test
    void it_says_who_did_what_to_whom() {
        var mia = persons.signedIn("Mia");

        note(mia);

        var row = db.fetchSingle(AUDIT_ENTRY);
        assertThat(row.getEvent()).isEqualTo("registered");
        assertThat(row.getByPersonId()).isEqualTo(mia.id());
        assertThat(row.getAboutPersonId()).isEqualTo(mia.id());
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void what_was_not_done_is_not_written() {
        var mia = persons.signedIn("Mia");

        transaction.executeWithoutResult(status -> {
            log.note(Audited.REGISTERED, mia, mia.id(), "");
            status.setRollbackOnly();
        });

        assertThat(db.fetchCount(AUDIT_ENTRY)).isZero();
        assertThatThrownBy(() -> log.note(Audited.REGISTERED, mia, mia.id(), ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nobody_changes_a_row_or_takes_one_out_within_a_year() {
        note(persons.signedIn("Mia"));

        assertThatThrownBy(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.DETAIL, "no").execute())
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> db.deleteFrom(AUDIT_ENTRY).execute())
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> db.truncate(AUDIT_ENTRY).execute())
                .hasMessageContaining("only added to");
    }

    @Test
    void the_role_of_the_application_cannot_allow_itself_to() {
        note(persons.signedIn("Mia"));

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.execute("create role app_of_this_test");
            db.execute("grant select, insert, update, delete on audit_entry to app_of_this_test");
            db.execute("set local role app_of_this_test");

            expectRefused("update audit_entry set detail = 'no'", "only added to");
            expectRefused("delete from audit_entry", "only added to");
            expectRefused("truncate audit_entry", "permission denied");
            expectRefused("alter table audit_entry disable trigger user", "must be owner");
            expectRefused("drop function audit_entry_stays cascade", "must be owner");
        });
    }

    private void expectRefused(String sql, String why) {
        db.execute("savepoint before");
        assertThatThrownBy(() -> db.execute(sql)).rootCause().hasMessageContaining(why);
        db.execute("rollback to savepoint before");
    }

    @Test
    void who_gets_around_that_is_found_out() {
        var mia = persons.signedIn("Mia");
        IntStream.range(0, 4).forEach(_ -> note(mia));

        transaction.executeWithoutResult(status -> {
            db.execute("alter table audit_entry disable trigger user");
            db.update(AUDIT_ENTRY)
                    .set(AUDIT_ENTRY.DETAIL, "no")
                    .where(AUDIT_ENTRY.ID.eq(2L))
                    .execute();
            assertThat(log.firstBroken()).contains(2L);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            db.execute("alter table audit_entry disable trigger user");
            db.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.eq(3L)).execute();
            assertThat(log.firstBroken()).contains(4L);
            status.setRollbackOnly();
        });
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void many_who_write_at_once_make_one_chain() throws InterruptedException {
        var mia = persons.signedIn("Mia");
        var done = new CountDownLatch(8);

        try (var people = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(_ ->
                            people.execute(() -> {
                                IntStream.range(0, 5).forEach(_ -> note(mia));
                                done.countDown();
                            }));
            done.await();
        }

        assertThat(db.fetchCount(AUDIT_ENTRY)).isEqualTo(40);
        assertThat(log.firstBroken()).isEmpty();
    }

    private void note(Viewer.SignedIn by) {
        transaction.executeWithoutResult(
                _ -> log.note(Audited.REGISTERED, by, by.id(), "twee\ndrie"));
    }
}
