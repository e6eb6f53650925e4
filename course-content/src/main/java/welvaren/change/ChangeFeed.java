package welvaren.change;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.CHANGE;
import static welvaren.db.Tables.CHANGE_EPOCH;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What changed since a bookmark. Nothing that was committed is missed, and nothing waits for a
/// long transaction of somebody else.
///
/// A statement sees the rows of its own snapshot, and `pg_current_snapshot()` names that snapshot.
/// What the statement does not see is therefore not visible in the bookmark that it returns, and
/// the next one finds it.
@Component
public class ChangeFeed {

    /// Who is further behind is quicker by reading everything.
    private static final int MOST_CHANGES = 10_000;

    private static final Field<String> SNAPSHOT =
            field("pg_current_snapshot()::text", String.class);

    private final DSLContext db;
    private final Bell bell;

    ChangeFeed(DSLContext db, Bell bell) {
        this.db = db;
        this.bell = bell;
    }

    /// Where somebody starts who reads everything after asking this.
    public Bookmark now() {
        return db.select(CHANGE_EPOCH.EPOCH, SNAPSHOT)
                .from(CHANGE_EPOCH)
                .fetchSingle(row -> new Bookmark(row.value1(), row.value2()));
    }

    /// What became visible after the bookmark was taken.
    public News since(Bookmark bookmark) {
        var rows = rowsSince(bookmark);
        var first = rows.getFirst();
        var until = new Bookmark(first.value1(), first.value2());
        var otherHistory = !until.epoch().equals(bookmark.epoch());
        var trimmed = first.value3();
        if (otherHistory || trimmed || rows.size() > MOST_CHANGES) {
            return new News.Rebuild(until);
        } else {
            return new News.Changed(
                    rows.stream()
                            .filter(row -> row.value4() != null)
                            .flatMap(row -> Change.read(row.value4(), row.value5()).stream())
                            .toList(),
                    until);
        }
    }

    private Result<Record5<UUID, String, Boolean, String, String>> rowsSince(Bookmark bookmark) {
        var first = min(CHANGE.ID).as("first");
        var news =
                select(CHANGE.KIND, CHANGE.REF, first)
                        .from(CHANGE)
                        .where(notVisibleIn(bookmark))
                        .groupBy(CHANGE.KIND, CHANGE.REF)
                        .orderBy(first)
                        .limit(MOST_CHANGES + 1)
                        .asTable("news");
        return db.select(
                        CHANGE_EPOCH.EPOCH,
                        SNAPSHOT,
                        field(mayLackWhatWasTrimmed(bookmark)),
                        news.field(CHANGE.KIND),
                        news.field(CHANGE.REF))
                .from(CHANGE_EPOCH)
                .leftJoin(news)
                .on(trueCondition())
                .orderBy(news.field(first))
                .fetch();
    }

    private static Condition notVisibleIn(Bookmark bookmark) {
        return condition(
                "change.xid >= pg_snapshot_xmin({0}::pg_snapshot)"
                        + " and not pg_visible_in_snapshot(change.xid, {0}::pg_snapshot)",
                val(bookmark.snapshot()));
    }

    private static Condition mayLackWhatWasTrimmed(Bookmark bookmark) {
        return condition(
                "pg_snapshot_xmin({0}::pg_snapshot) <= change_epoch.trimmed_through",
                val(bookmark.snapshot()));
    }

    /// How much became visible after the bookmark was taken.
    Lag lag(Bookmark bookmark) {
        var age =
                field(
                        "coalesce(extract(epoch from now() - {0}), 0)::bigint",
                        Long.class, min(CHANGE.CHANGED_AT));
        return db.select(count(), age)
                .from(CHANGE)
                .where(notVisibleIn(bookmark))
                .fetchSingle(row -> new Lag(row.value1(), Duration.ofSeconds(row.value2())));
    }

    /// A thread that reads what changed and hands it on; for a Spring bean, which starts and stops
    /// it.
    ///
    /// @param name for the thread and the log
    public Follower follower(String name, Follower.Work work) {
        return new Follower(name, this, bell, work);
    }

    /// Wakes the followers on this node: something that they read beside the feed is new.
    public void wake() {
        bell.ring();
    }

    /// Deletes changes older than that, and remembers that bookmarks from before have to rebuild.
    ///
    /// Changes of a transaction that some running one may not yet see stay: so a bookmark that is
    /// taken after trimming is never told to rebuild.
    @Transactional
    public void trim(Duration keep) {
        var trimmed =
                db.deleteFrom(CHANGE)
                        .where(
                                CHANGE.CHANGED_AT.lt(
                                        field(
                                                "now() - {0} * interval '1 second'",
                                                CHANGE.CHANGED_AT.getType(),
                                                val(keep.toSeconds()))))
                        .and("change.xid < pg_snapshot_xmin(pg_current_snapshot())")
                        .returningResult(field("change.xid::text::bigint", Long.class))
                        .fetch(0, Long.class);
        trimmed.stream()
                .filter(Objects::nonNull)
                .max(Long::compare)
                .ifPresent(this::trimmedThrough);
    }

    private void trimmedThrough(long transaction) {
        db.execute(
                "update change_epoch"
                        + " set trimmed_through = greatest(trimmed_through, {0}::text::xid8)",
                val(transaction));
    }

    /// A new history, after a restore or a major upgrade.
    @Transactional
    public void beginAnew() {
        NewHistory.beginIn(db);
    }
}
