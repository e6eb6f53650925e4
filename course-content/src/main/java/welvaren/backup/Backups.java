package welvaren.backup;

import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.BACKUP;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ledger of nightly backups: which were proven, and why one was not.
@Component
class Backups {

    private final DSLContext db;

    Backups(DSLContext db) {
        this.db = db;
    }

    @Transactional
    void proven(String file, Instant madeAt) {
        db.insertInto(BACKUP)
                .set(BACKUP.FILE, file)
                .set(BACKUP.MADE_AT, madeAt)
                .set(BACKUP.PROVEN_AT, currentInstant())
                .execute();
    }

    @Transactional
    void failed(String problem) {
        db.insertInto(BACKUP).set(BACKUP.FILE, "").set(BACKUP.PROBLEM, problem).execute();
    }
}
