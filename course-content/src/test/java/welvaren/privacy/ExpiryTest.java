package welvaren.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.audit.AuditLog;
import welvaren.audit.Audited;
import welvaren.content.ContentImport;
import welvaren.job.Job;
import welvaren.job.JobsNow;
import welvaren.language.Language;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.Expiry.Due;
import welvaren.privacy.PersonalData.Holding;
import welvaren.testing.Canaries;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class ExpiryTest extends StoreTest {

    private static final Viewer ADMINISTRATOR =
            new Viewer.SignedIn(new PersonId(0), "Amina", Language.NL, Set.of(Role.ADMINISTRATOR));

    /// The jobs that forget something; others, like the backup, have nothing to do here.
    private static final Set<String> FORGETTING =
            Set.of("forget-what-is-too-old", "forget-old-sign-ins", "trim-changes", "tidy-mails");

    private final Expiry expiry;
    private final JobsNow jobs;
    private final Canaries canaries;
    private final ContentImport imports;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final DSLContext db;

    ExpiryTest(
            Expiry expiry,
            List<Job> jobs,
            Canaries canaries,
            ContentImport imports,
            AuditLog audit,
            TransactionTemplate transaction,
            DSLContext db) {
        this.expiry = expiry;
        this.jobs = new JobsNow(jobs);
        this.canaries = canaries;
        this.imports = imports;
        this.audit = audit;
        this.transaction = transaction;
        this.db = db;
    }

    @BeforeEach
    void oldRowsAndFreshOnes() {
        TestDatabase.only().startOver();
        SampleContent.importInto(imports);
        canaries.plant("old");
        transaction.executeWithoutResult(_ -> {
            db.execute("alter table audit_entry disable trigger user");
            keptForATime().forEach(this::age);
            db.execute("alter table audit_entry enable trigger user");
        });
        canaries.plant("fresh");
    }

    @Test
    void what_was_kept_long_enough_goes_and_nothing_else() {
        for (var holding : keptForATime()) {
            assertThat(rows(holding)).as(holding.key()).isGreaterThanOrEqualTo(2);
        }

        jobs.run(FORGETTING);

        assertThat(expiry.preview(ADMINISTRATOR))
                .allSatisfy(due -> assertThat(due.due()).as(due.key()).isZero())
                .filteredOn(due -> keys(keptForATime()).contains(due.key()))
                .hasSameSizeAs(keptForATime())
                .allSatisfy(due -> assertThat(due.rows()).as(due.key()).isPositive());
        assertThat(canaries.found("fresh")).contains("audit_entry.detail", "written.body");
        assertThat(canaries.found("old"))
                .contains("written.body")
                .doesNotContain("audit_entry.detail");
    }

    @Test
    void an_administrator_sees_beforehand_what_goes_and_when() {
        var preview = expiry.preview(ADMINISTRATOR);

        assertThat(preview).extracting(Due::key).containsAll(keys(keptForATime()));
        assertThat(preview)
                .filteredOn(due -> due.key().equals("stay-signed-in"))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.rows()).isEqualTo(2);
                    assertThat(due.due()).isEqualTo(1);
                    assertThat(due.next().orElseThrow())
                            .isAfter(Instant.now().plus(Duration.ofDays(29)));
                });
        assertThatThrownBy(() -> expiry.preview(Viewer.ANONYMOUS)).isInstanceOf(NotAllowed.class);
    }

    /// The rest of the chain still vouches for itself.
    @Test
    void the_audit_log_stays_sound_when_its_beginning_goes() {
        TestDatabase.only().startOver();
        IntStream.range(0, 3).forEach(_ -> note());
        transaction.executeWithoutResult(_ -> {
            db.execute("alter table audit_entry disable trigger user");
            db.execute(
                    "update audit_entry set happened_at = now() - interval '2 years' where id < 3");
            db.execute("alter table audit_entry enable trigger user");
        });

        expiry.forget();
        note();

        assertThat(db.fetchCount(AUDIT_ENTRY)).isEqualTo(2);
        assertThat(audit.firstBroken()).isEmpty();
    }

    private void note() {
        transaction.executeWithoutResult(
                _ -> audit.note(Audited.REGISTERED, ADMINISTRATOR, null, ""));
    }

    private static List<Holding> keptForATime() {
        return PersonalData.registry().holdings().stream()
                .filter(holding -> holding.kept() instanceof Retention.After)
                .toList();
    }

    private static List<String> keys(List<Holding> holdings) {
        return holdings.stream().map(Holding::key).toList();
    }

    private void age(Holding holding) {
        if (holding.kept() instanceof Retention.After(var period, var since)) {
            db.execute(
                    "update %s set %s = now() - interval '%s' - interval '2 days'"
                            .formatted(holding.tables().getFirst().name(), since, period));
        }
    }

    private int rows(Holding holding) {
        return db.fetchCount(PersonalRows.table(holding.tables().getFirst().name()));
    }
}
