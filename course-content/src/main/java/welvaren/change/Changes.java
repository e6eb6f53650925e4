package welvaren.change;

import static org.jooq.impl.DSL.row;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;
import static welvaren.db.Tables.CHANGE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what changed, in the transaction that changes it (a transactional outbox): either
/// both last or neither.
@Component
public class Changes {

    private final DSLContext db;
    private final Bell bell;

    Changes(DSLContext db, Bell bell) {
        this.db = db;
        this.bell = bell;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Change change) {
        append(List.of(change));
    }

    /// Followers are woken when the transaction has committed.
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Change> changes) {
        if (!changes.isEmpty()) {
            db.insertInto(CHANGE, CHANGE.KIND, CHANGE.REF)
                    .valuesOfRows(
                            changes.stream()
                                    .map(change -> row(change.kind().word(), change.ref()))
                                    .toList())
                    .execute();
            registerSynchronization(bell.afterCommit());
        }
    }
}
