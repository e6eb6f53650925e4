package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.POST_BEFORE;
import static welvaren.db.Tables.THREAD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.person.Viewer;

/// What stands in a thread, for who is in its cohort.
@Component
public class ThreadPages {

    /// Posts on one page, without their replies.
    public static final int PAGE = 20;

    /// New posts that are read at once.
    private static final int MOST_NEWS = 200;

    /// What is new in a thread since somebody looked.
    ///
    /// @param posts later ones, without replies, in their order
    public record News(ThreadHead head, List<Post> posts) {

        public News {
            posts = List.copyOf(posts);
        }
    }

    /// A text as it was before it was changed.
    public record Earlier(String body, Instant writtenAt) {}

    private final DSLContext db;
    private final MyCohorts cohorts;
    private final Entries entries;

    ThreadPages(DSLContext db, MyCohorts cohorts, Entries entries) {
        this.db = db;
        this.cohorts = cohorts;
        this.entries = entries;
    }

    /// Whether there is such a thread in that cohort for her.
    public boolean exists(Viewer viewer, UUID cohort, UUID thread) {
        return entries.of(viewer, thread)
                .filter(entry -> entry.cohortUuid().equals(cohort))
                .isPresent();
    }

    /// @param page from 1; one that does not exist is the last
    /// @return empty where there is no such thread for her
    public Optional<ThreadPage> of(Viewer viewer, UUID thread, int page) {
        return entries.of(viewer, thread)
                .flatMap(entry -> head(viewer, entry).map(head -> page(viewer, entry, head, page)));
    }

    private Optional<ThreadHead> head(Viewer viewer, Entry entry) {
        return cohorts.one(viewer, entry.cohortUuid()).flatMap(mine -> head(viewer, mine, entry));
    }

    private Optional<ThreadHead> head(Viewer viewer, MyCohort mine, Entry entry) {
        return db.select(ThreadRows.head((Viewer.SignedIn) viewer, mine))
                .from(THREAD)
                .where(THREAD.ID.eq(entry.id()))
                .fetchOptional(found -> found.value1());
    }

    private ThreadPage page(Viewer viewer, Entry entry, ThreadHead head, int page) {
        var person = (Viewer.SignedIn) viewer;
        if (head.mustAnswer()) {
            return new ThreadPage(head, Optional.empty(), List.of(), 1, 1);
        }
        var pages = Math.max(1, Math.ceilDiv(db.fetchCount(POST, isFirstLevel(entry)), PAGE));
        var there = Math.clamp(page, 1, pages);
        var posts =
                db.select(PostRows.whole(person, entry, POST))
                        .from(POST)
                        .where(isFirstLevel(entry))
                        .orderBy(POST.NUMBER)
                        .limit(PAGE)
                        .offset((there - 1) * PAGE)
                        .fetch(found -> found.value1());
        return new ThreadPage(head, opening(person, entry), posts, there, pages);
    }

    /// Neither a reply nor what the thread begins with.
    private static Condition isFirstLevel(Entry entry) {
        return POST.THREAD_ID
                .eq(entry.id())
                .and(POST.ANSWERS_POST_ID.isNull())
                .and(POST.NUMBER.ge(entry.hasPrompt() ? 1 : 2));
    }

    private Optional<Post> opening(Viewer.SignedIn viewer, Entry entry) {
        return entry.hasPrompt()
                ? Optional.empty()
                : db.select(PostRows.one(viewer, entry, POST))
                        .from(POST)
                        .where(POST.THREAD_ID.eq(entry.id()))
                        .and(POST.NUMBER.eq(1))
                        .fetchOptional(found -> found.value1());
    }

    /// On which page the first post stands that she did not see yet, be it as a reply; 1 when there
    /// is none.
    public int firstUnread(Viewer viewer, UUID thread) {
        return entries.of(viewer, thread)
                .flatMap(entry -> firstUnread((Viewer.SignedIn) viewer, entry))
                .orElse(1);
    }

    private Optional<Integer> firstUnread(Viewer.SignedIn viewer, Entry entry) {
        return db.select(POST.UUID)
                .from(POST)
                .where(POST.THREAD_ID.eq(entry.id()))
                .and(PostRows.isUnread(viewer, POST))
                .orderBy(POST.NUMBER)
                .limit(1)
                .fetchOptional(POST.UUID)
                .map(post -> pageOf(viewer, post));
    }

    /// On which page of its thread a post stands; 1 where there is none for her.
    public int pageOf(Viewer viewer, UUID post) {
        return entries.around(viewer, post).map(entry -> pageOf(entry, post)).orElse(1);
    }

    private int pageOf(Entry entry, UUID post) {
        var upper = POST.as("upper");
        var number =
                db.select(
                                coalesce(
                                        field(
                                                select(upper.NUMBER)
                                                        .from(upper)
                                                        .where(upper.ID.eq(POST.ANSWERS_POST_ID))),
                                        POST.NUMBER))
                        .from(POST)
                        .where(POST.UUID.eq(post))
                        .fetchSingle()
                        .value1();
        var before = db.fetchCount(POST, isFirstLevel(entry).and(POST.NUMBER.lt(number)));
        return before / PAGE + 1;
    }

    /// What was said after the post with that number.
    ///
    /// @return empty where there is no such thread for her, or no longer
    public Optional<News> since(Viewer viewer, UUID thread, int number) {
        return entries.of(viewer, thread)
                .flatMap(entry ->
                        head(viewer, entry)
                                .map(head ->
                                        new News(
                                                head,
                                                head.mustAnswer()
                                                        ? List.of()
                                                        : after(viewer, entry, number))));
    }

    private List<Post> after(Viewer viewer, Entry entry, int number) {
        return db.select(PostRows.one((Viewer.SignedIn) viewer, entry, POST))
                .from(POST)
                .where(POST.THREAD_ID.eq(entry.id()))
                .and(POST.NUMBER.gt(number))
                .orderBy(POST.NUMBER)
                .limit(MOST_NEWS)
                .fetch(found -> found.value1());
    }

    /// How a post read before it was changed, latest first; nothing where the viewer may not read
    /// it.
    public List<Earlier> before(Viewer viewer, UUID post) {
        return entries.around(viewer, post)
                .filter(entry -> mayRead((Viewer.SignedIn) viewer, entry))
                .map(entry -> before((Viewer.SignedIn) viewer, entry, post))
                .orElseGet(List::of);
    }

    private boolean mayRead(Viewer.SignedIn viewer, Entry entry) {
        return head(viewer, entry).filter(head -> !head.mustAnswer()).isPresent();
    }

    private List<Earlier> before(Viewer.SignedIn viewer, Entry entry, UUID post) {
        var readable =
                entry.role().accompanies()
                        ? POST.DELETED_AT.isNull()
                        : PostRows.isThere(POST).or(POST.PERSON_ID.eq(viewer.id()));
        return db.select(POST_BEFORE.BODY, POST_BEFORE.WRITTEN_AT)
                .from(POST_BEFORE)
                .join(POST)
                .on(POST.ID.eq(POST_BEFORE.POST_ID))
                .where(POST.UUID.eq(post))
                .and(readable)
                .orderBy(POST_BEFORE.ID.desc())
                .fetch(mapping(Earlier::new));
    }
}
