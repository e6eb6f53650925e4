package welvaren.change;

import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.CHANGE;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what changed, in the transaction that changes it (a transactional outbox): either
/// both last or neither.
@Component
public class Changes {

    private final DSLContext db;

    Changes(DSLContext db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Change change) {
        append(List.of(change));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Change> changes) {
        if (!changes.isEmpty()) {
            db.insertInto(CHANGE, CHANGE.KIND, CHANGE.REF)
                    .valuesOfRows(
                            changes.stream()
                                    .map(change -> row(name(change.kind()), change.ref()))
                                    .toList())
                    .execute();
        }
    }

    static String name(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
