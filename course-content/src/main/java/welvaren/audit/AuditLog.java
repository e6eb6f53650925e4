package welvaren.audit;

import static org.jooq.impl.DSL.inline;
import static welvaren.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.db.tables.records.AuditEntryRecord;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Writes down who did what to whom. Each row carries a SHA-256 of itself and of the row before (a
/// hash chain), so that [#firstBroken] finds a row that was changed or taken out.
@Component
public class AuditLog {

    /// One writer at a time, until its transaction ends: the chain has no branches.
    private static final long LOCK = 0x77656c_617564L;

    private static final byte[] BEGINNING = new byte[0];

    private final DSLContext db;

    AuditLog(DSLContext db) {
        this.db = db;
    }

    /// Adds a row in the running transaction: what happened and its row last together or not at
    /// all.
    ///
    /// @param by who did it
    /// @param about whose account or data it touched; nothing when it is nobody's
    /// @param detail a few words of ours, never what somebody typed and never a name: rows outlive
    ///   an erasure
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Audited what, Viewer by, @Nullable PersonId about, String detail) {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, inline(LOCK))).fetch();
        var last = last();
        var row = db.newRecord(AUDIT_ENTRY);
        row.setId(last.map(AuditEntryRecord::getId).orElse(0L) + 1);
        row.setHappenedAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        row.setEvent(what.word());
        row.setByPersonId(by instanceof Viewer.SignedIn person ? person.id() : null);
        row.setAboutPersonId(about);
        row.setDetail(detail);
        row.setPrevious(last.map(AuditEntryRecord::getHash).orElse(BEGINNING));
        row.setHash(Chain.hash(row));
        row.insert();
    }

    private Optional<AuditEntryRecord> last() {
        return db.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.ID.desc()).limit(1).fetchOptional();
    }

    /// The id of the first row that is not what was written; empty when the whole log is sound.
    public Optional<Long> firstBroken() {
        try (var rows = db.selectFrom(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.ID).fetchLazy()) {
            return Chain.firstBroken(rows);
        }
    }
}
