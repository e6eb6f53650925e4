package welvaren.tracking;

import static org.jooq.Records.mapping;
import static welvaren.db.Tables.CERTIFICATE;
import static welvaren.db.Tables.PERSON;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.person.Viewer;

/// Certificates of completion: each learner makes her own once she finished what is mandatory, and
/// gets the same one each time. Who has its code reads what it says.
@Component
public class Certificates {

    private final DSLContext db;
    private final CohortProgress progress;

    Certificates(DSLContext db, CohortProgress progress) {
        this.db = db;
        this.progress = progress;
    }

    /// Hers in a cohort, made now if it was not; empty for who is no participant of it, or has not
    /// finished yet. What was made once stays, also when the plan changes afterwards.
    @Transactional
    public Optional<Certificate> of(Viewer.SignedIn viewer, UUID cohort) {
        return row(viewer, cohort)
                .flatMap(found -> {
                    var hers =
                            CERTIFICATE
                                    .PERSON_ID
                                    .eq(viewer.id())
                                    .and(CERTIFICATE.COHORT_ID.eq(found.plan().cohort().id()));
                    var row = found.rows().getFirst();
                    if (one(hers).isEmpty() && isFinished(row)) {
                        make(viewer, found, row);
                    }
                    return one(hers);
                });
    }

    /// What a certificate says; empty for a code that there is not.
    public Optional<Certificate> behind(UUID code) {
        return one(CERTIFICATE.CODE.eq(code));
    }

    /// Whether she finished everything that is mandatory.
    static boolean isFinished(LearnerRow row) {
        return row.outOf() > 0 && row.finished() == row.outOf();
    }

    private Optional<Snapshot> row(Viewer.SignedIn viewer, UUID cohort) {
        return db.select(PERSON.UUID)
                .from(PERSON)
                .where(PERSON.ID.eq(viewer.id()))
                .fetchOptional(found -> found.value1())
                .flatMap(person -> progress.of(viewer, cohort, person));
    }

    private Optional<Certificate> one(Condition which) {
        return db.select(
                        CERTIFICATE.CODE,
                        CERTIFICATE.LEARNER_NAME,
                        CERTIFICATE.COHORT_NAME,
                        CERTIFICATE.UNITS,
                        CERTIFICATE.FINISHED_ON,
                        CERTIFICATE.ISSUED_AT)
                .from(CERTIFICATE)
                .where(which)
                .fetchOptional(mapping(Certificate::new));
    }

    private void make(Viewer.SignedIn viewer, Snapshot snapshot, LearnerRow row) {
        var cohort = snapshot.plan().cohort();
        var last =
                row.cells().stream()
                        .filter(LearnerRow::counts)
                        .flatMap(cell -> cell.finishedOn().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(snapshot.today());
        db.insertInto(CERTIFICATE)
                .set(CERTIFICATE.PERSON_ID, viewer.id())
                .set(CERTIFICATE.COHORT_ID, cohort.id())
                .set(CERTIFICATE.LEARNER_NAME, row.learner().name())
                .set(CERTIFICATE.COHORT_NAME, cohort.name())
                .set(CERTIFICATE.UNITS, row.outOf())
                .set(CERTIFICATE.FINISHED_ON, last)
                .onConflictDoNothing()
                .execute();
    }
}
