package welvaren.exchange;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.THREAD;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.person.Viewer;

/// The threads of a cohort in which something was said, for who is in it.
@Component
public class ThreadList {

    /// Threads on one page.
    public static final int PAGE = 25;

    /// Which threads.
    public enum Which {
        ALL,
        UNREAD,
        /// Those in which the viewer said something.
        MINE
    }

    /// Some of the threads, pinned ones first, then those in which something was said last.
    ///
    /// @param pages how many pages there are, at least 1
    public record Threads(List<ThreadHead> threads, int page, int pages) {

        public Threads {
            threads = List.copyOf(threads);
        }
    }

    private final DSLContext db;
    private final MyCohorts cohorts;

    ThreadList(DSLContext db, MyCohorts cohorts) {
        this.db = db;
        this.cohorts = cohorts;
    }

    /// @param page from 1; one that does not exist is the last
    /// @return none for who is not in the cohort
    public Threads of(Viewer viewer, UUID cohort, Which which, int page) {
        return viewer instanceof Viewer.SignedIn person
                ? cohorts.one(person, cohort)
                        .map(mine -> of(person, mine, which, page))
                        .orElseGet(() -> new Threads(List.of(), 1, 1))
                : new Threads(List.of(), 1, 1);
    }

    private Threads of(Viewer.SignedIn viewer, MyCohort mine, Which which, int page) {
        var asked =
                THREAD.COHORT_ID
                        .eq(mine.cohort().id())
                        .and(THREAD.LAST_NUMBER.gt(0))
                        .and(is(viewer, mine, which));
        var pages = Math.max(1, Math.ceilDiv(db.fetchCount(THREAD, asked), PAGE));
        var there = Math.clamp(page, 1, pages);
        var threads =
                db.select(ThreadRows.head(viewer, mine))
                        .from(THREAD)
                        .where(asked)
                        .orderBy(
                                field(THREAD.PINNED_AT.isNotNull()).desc(),
                                THREAD.LAST_POST_AT.desc(),
                                THREAD.ID.desc())
                        .limit(PAGE)
                        .offset((there - 1) * PAGE)
                        .fetch(found -> found.value1());
        return new Threads(threads, there, pages);
    }

    private static Condition is(Viewer.SignedIn viewer, MyCohort mine, Which which) {
        return switch (which) {
            case ALL -> trueCondition();
            case UNREAD -> ThreadRows.unread(viewer, ThreadRows.mustAnswer(viewer, mine)).gt(0);
            case MINE ->
                    exists(
                            selectOne()
                                    .from(POST)
                                    .where(POST.THREAD_ID.eq(THREAD.ID))
                                    .and(POST.PERSON_ID.eq(viewer.id())));
        };
    }

    /// How many posts in the cohort she did not see yet; 0 for who is not in it.
    public int unread(Viewer viewer, UUID cohort) {
        if (!(viewer instanceof Viewer.SignedIn person)) {
            return 0;
        }
        return cohorts.one(person, cohort)
                .map(mine ->
                        db.select(
                                        sum(
                                                ThreadRows.unread(
                                                        person,
                                                        ThreadRows.mustAnswer(person, mine))))
                                .from(THREAD)
                                .where(THREAD.COHORT_ID.eq(mine.cohort().id()))
                                .fetchSingle()
                                .value1())
                .map(sum -> sum.intValue())
                .orElse(0);
    }
}
