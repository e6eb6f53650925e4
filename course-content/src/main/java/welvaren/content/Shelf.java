package welvaren.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/// The rows of one table that progress, texts and bookmarks point to. A row is kept for good: it
/// follows its thing through renamings, and is retired when the thing vanished from the files.
///
/// @param <R> a record with a key and a time of retirement
final class Shelf<R extends UpdatableRecord<R>> {

    private final DSLContext db;
    private final TableField<R, String> key;
    private final TableField<R, Instant> retiredAt;
    private final Map<String, R> rows = new HashMap<>();

    /// By identity: a record is equal to another by its values, which change here.
    private final Set<R> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<R> inOrder = new ArrayList<>();
    private final List<R> displaced = new ArrayList<>();

    /// @param scope within what the key of a row is unique
    Shelf(
            DSLContext db,
            TableField<R, String> key,
            TableField<R, Instant> retiredAt,
            Function<R, String> scope) {
        this.db = db;
        this.key = key;
        this.retiredAt = retiredAt;
        db.selectFrom(key.getTable())
                .fetch()
                .forEach(row -> rows.put(scope.apply(row) + row.get(key), row));
    }

    /// The row of something: by its key or an old one, a running one before a retired one, or else
    /// a new row.
    R take(String scope, String wanted, List<String> formerKeys) {
        var names = Stream.concat(Stream.of(wanted), formerKeys.stream()).toList();
        var row = find(scope, names, true);
        if (row == null) {
            row = find(scope, names, false);
        }
        if (row == null) {
            row = db.newRecord(key.getTable());
        } else {
            makeRoom(scope, wanted, row);
        }
        row.set(key, wanted);
        row.set(retiredAt, null);
        taken.add(row);
        inOrder.add(row);
        return row;
    }

    private @Nullable R find(String scope, List<String> names, boolean running) {
        for (var name : names) {
            var row = rows.get(scope + name);
            if (row != null && !taken.contains(row) && (row.get(retiredAt) == null) == running) {
                return row;
            }
        }
        return null;
    }

    /// A retired row that once had the key steps aside for the one that is renamed to it.
    private void makeRoom(String scope, String wanted, R row) {
        var other = rows.get(scope + wanted);
        if (other != null && other != row) {
            other.set(key, wanted + "~" + other.get(retiredAt));
            displaced.add(other);
        }
    }

    /// Retires what was not taken and writes everything down.
    void store(Instant now) {
        for (var row : rows.values()) {
            if (!taken.contains(row) && row.get(retiredAt) == null) {
                row.set(retiredAt, now);
                inOrder.add(row);
            }
        }
        db.batchStore(displaced).execute();
        db.batchStore(inOrder).execute();
    }
}
