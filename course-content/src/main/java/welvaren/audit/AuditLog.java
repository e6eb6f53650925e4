package welvaren.audit;

import static welvaren.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.db.tables.records.AuditEntryRecord;
import welvaren.lock.Lock;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// Writes down who did what to whom. Each row carries a SHA-256 of itself and of the row before (a
/// hash chain), so that [#firstBroken] finds a row that was changed or taken out.
@Component
public class AuditLog {

    private static final byte[] BEGINNING = new byte[0];

    /// What is to be written down.
    ///
    /// @param about whose account or data it touched; nothing when it is nobody's
    /// @param detail a few words of ours, never what somebody typed and never a name: rows outlive
    ///   an erasure
    public record Note(Audited what, @Nullable PersonId about, String detail) {}

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
        note(by, List.of(new Note(what, about, detail)));
    }

    /// The same of many at once. Whoever has much to do notes it last: until the transaction ends
    /// nobody else can note anything.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer by, List<Note> notes) {
        Lock.AUDIT_LOG.take(db);
        var last = last();
        var id = last.map(AuditEntryRecord::getId).orElse(0L);
        var previous = last.map(AuditEntryRecord::getHash).orElse(BEGINNING);
        var rows = new ArrayList<AuditEntryRecord>();
        for (var note : notes) {
            var row = row(++id, previous, by, note);
            previous = row.getHash();
            rows.add(row);
        }
        insert(rows);
    }

    /// As one statement that is made once: of a whole school, others wait for it.
    private void insert(List<AuditEntryRecord> rows) {
        var statement =
                db.insertInto(AUDIT_ENTRY, AUDIT_ENTRY.fields())
                        .values(rows.getFirst().intoArray());
        var values = rows.stream().map(AuditEntryRecord::intoArray).toArray(Object[][]::new);
        db.batch(statement).bind(values).execute();
    }

    private AuditEntryRecord row(long id, byte[] previous, Viewer by, Note note) {
        var row = db.newRecord(AUDIT_ENTRY);
        row.setId(id);
        row.setHappenedAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        row.setEvent(note.what().word());
        row.setByPersonId(by instanceof Viewer.SignedIn person ? person.id() : null);
        row.setAboutPersonId(note.about());
        row.setDetail(note.detail());
        row.setPrevious(previous);
        row.setHash(Chain.hash(row));
        return row;
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
