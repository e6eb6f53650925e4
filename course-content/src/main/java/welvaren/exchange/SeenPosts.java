package welvaren.exchange;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.NOTIFICATION;
import static welvaren.db.Tables.POST;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.person.Viewer;

/// Remembers which posts somebody had before her eyes. By number and not up to a number: a reply on
/// the first page can be younger than all of the last one.
@Component
public class SeenPosts {

    private final DSLContext db;
    private final Entries entries;

    SeenPosts(DSLContext db, Entries entries) {
        this.db = db;
        this.entries = entries;
    }

    /// Nothing happens where there is no such thread for her.
    ///
    /// @param numbers of posts in the thread
    @Transactional
    public void see(Viewer.SignedIn viewer, UUID thread, Collection<Integer> numbers) {
        entries.of(viewer, thread)
                .filter(_ -> !numbers.isEmpty())
                .ifPresent(entry -> add(viewer, entry, numbers));
    }

    private void add(Viewer.SignedIn viewer, Entry entry, Collection<Integer> numbers) {
        var seen =
                numbers.stream()
                        .map(number -> "[%d,%d]".formatted(number, number))
                        .collect(joining(",", "{", "}"));
        db.execute(
                "insert into thread_seen as s (person_id, thread_id, numbers)"
                        + " values (?, ?, ?::int4multirange)"
                        + " on conflict (person_id, thread_id)"
                        + " do update set numbers = s.numbers + excluded.numbers",
                viewer.id().value(),
                entry.id(),
                seen);
        db.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, currentInstant())
                .where(NOTIFICATION.PERSON_ID.eq(viewer.id()))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(
                        NOTIFICATION.POST_ID.in(
                                select(POST.ID)
                                        .from(POST)
                                        .where(POST.THREAD_ID.eq(entry.id()))
                                        .and(POST.NUMBER.in(numbers))))
                .execute();
    }
}
