package welvaren.lock;

import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What only one transaction may do at a time. All keys stand here, so that no two are the same.
public enum Lock {
    /// Adds to the audit log: its chain has no branches.
    AUDIT_LOG(0x77656c_617564L),
    /// Decides about administrators: two who take the role from each other would both see that one
    /// is left.
    ADMINISTRATORS(0x77656c_61646dL),
    /// Decides about suggestions: who comes second sees that it is decided.
    SUGGESTIONS(0x77656c_73756767L);

    private final long key;

    Lock(long key) {
        this.key = key;
    }

    /// Waits until nobody else has it; from then on it is held until the running transaction ends.
    public void take(DSLContext db) {
        take(db, key);
    }

    /// The same for one of many alike.
    ///
    /// @param key a part of a hash, so that it is none of the others but by a rare chance, which
    ///   costs a moment and nothing else
    public static void take(DSLContext db, long key) {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, inline(key))).fetch();
    }
}
