package welvaren.change;

import static welvaren.db.Tables.CHANGE;

import org.jooq.DSLContext;

/// Where a database was put back or rewritten, transaction ids start again lower: old changes and
/// old bookmarks mean nothing any more, and who follows reads everything again.
public final class NewHistory {

    private NewHistory() {}

    /// In the transaction of the caller.
    public static void beginIn(DSLContext db) {
        db.deleteFrom(CHANGE).execute();
        db.execute("update change_epoch set epoch = gen_random_uuid(), trimmed_through = '0'");
    }
}
