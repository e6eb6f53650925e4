package welvaren.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.MENTION;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.POST_DRAFT;
import static welvaren.db.Tables.THREAD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.cohort.Cohorts;
import welvaren.cohort.TestCohorts;
import welvaren.content.ContentImport;
import welvaren.exchange.Post.Standing;
import welvaren.exchange.Posting.Posted;
import welvaren.exchange.Posting.Reason;
import welvaren.exchange.Posting.Refused;
import welvaren.exchange.ThreadDrafts.Kept;
import welvaren.exchange.ThreadDrafts.Place;
import welvaren.learning.StepRef;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.privacy.Erasing;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class PostsTest extends StoreTest {

    private final Posts posts;
    private final Threads threads;
    private final Prompts prompts;
    private final ThreadList list;
    private final ThreadPages pages;
    private final SeenPosts seen;
    private final HelpfulMarks helpful;
    private final ThreadDrafts drafts;
    private final Moderation moderation;
    private final ModerationLog log;
    private final TestTalks talks;
    private final TestCohorts cohorts;
    private final Cohorts leading;
    private final Erasing erasing;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn karel;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private UUID cohort;

    PostsTest(
            Posts posts,
            Threads threads,
            Prompts prompts,
            ThreadList list,
            ThreadPages pages,
            SeenPosts seen,
            HelpfulMarks helpful,
            ThreadDrafts drafts,
            Moderation moderation,
            ModerationLog log,
            TestTalks talks,
            TestCohorts cohorts,
            Cohorts leading,
            Erasing erasing,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.posts = posts;
        this.threads = threads;
        this.prompts = prompts;
        this.list = list;
        this.pages = pages;
        this.seen = seen;
        this.helpful = helpful;
        this.drafts = drafts;
        this.moderation = moderation;
        this.log = log;
        this.talks = talks;
        this.cohorts = cohorts;
        this.leading = leading;
        this.erasing = erasing;
        this.persons = persons;
        this.imports = imports;
        this.db = db;
    }

    @BeforeAll
    void content() {
        SampleContent.importInto(imports);
    }

    @BeforeEach
    void aCohort() {
        karel = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor Claes");
        yassin = persons.signedIn("Yassin El Amrani");
        cohort = cohorts.with(karel, noor, yassin);
    }

    @Test
    void everybody_in_the_cohort_reads_what_somebody_says_and_replies_one_level_deep() {
        var question = talks.opened(noor, cohort, "Wie kent een buurtmoestuin?", "Ik zoek er een.");
        var first = talks.said(yassin, question, "In Zeebries is er een.");
        var reply = talks.replyTo(noor, first, "Waar precies?");
        talks.replyTo(karel, reply, "Achter de kerk.");

        var page = page(yassin, question);
        assertThat(page.head().title()).isEqualTo("Wie kent een buurtmoestuin?");
        assertThat(page.opening().orElseThrow().body()).isEqualTo("Ik zoek er een.");
        assertThat(page.posts())
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.mine()).isTrue();
                    assertThat(post.replies())
                            .extracting(Post::body)
                            .containsExactly("Waar precies?", "Achter de kerk.");
                    assertThat(post.replies().getLast().author().orElseThrow().accompanies())
                            .isTrue();
                });
        assertThat(page.all()).extracting(Post::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void for_who_is_not_in_the_cohort_or_left_it_there_is_no_such_thread() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Met een antwoord.");
        var stranger = persons.signedIn("Karin", Role.LECTURER);
        cohorts.with(stranger);
        cohorts.leave(yassin, cohort);

        for (var viewer : List.of(stranger, yassin)) {
            assertThat(pages.of(viewer, thread.thread(), 1)).isEmpty();
            assertThat(pages.since(viewer, thread.thread(), 0)).isEmpty();
            assertThat(pages.before(viewer, thread.post())).isEmpty();
            assertThat(all(viewer)).isEmpty();
            assertThatThrownBy(() -> talks.said(viewer, thread, "Ik ook."))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> talks.opened(viewer, cohort, "Nog een", "Ik ook."))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> helpful.mark(viewer, thread.post(), true))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> moderation.report(viewer, thread.post(), ""))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(pages.of(Viewer.ANONYMOUS, thread.thread(), 1)).isEmpty();
    }

    @Test
    void what_is_sent_twice_is_posted_once_also_at_the_same_time() throws Exception {
        var said = TestTalks.said("Dubbelklik.");
        var thread = talks.opened(noor, cohort, "Een vraag", "Met een antwoord.");

        try (var both = Executors.newFixedThreadPool(4)) {
            var sends =
                    Stream.<Callable<Posting>>generate(
                                    () -> () -> posts.say(yassin, thread.thread(), said))
                            .limit(4)
                            .toList();
            var outcomes = new HashSet<Posting>();
            for (var sent : both.invokeAll(sends)) {
                outcomes.add(sent.get());
            }
            assertThat(outcomes).hasSize(1);
        }
        assertThat(page(noor, thread).posts()).hasSize(1);
        posts.open(noor, cohort, "Twee keer", said);
        var again = new Contribution("Dubbelklik.", Optional.empty(), UUID.randomUUID());
        assertThat(posts.open(noor, cohort, "Nog een", again))
                .isEqualTo(posts.open(noor, cohort, "Nog een", again));
    }

    @Test
    void many_who_post_at_once_get_numbers_without_gaps() throws Exception {
        var thread = talks.opened(noor, cohort, "Een vraag", "Met antwoorden.");

        try (var many = Executors.newFixedThreadPool(8)) {
            var sends =
                    IntStream.range(0, 24)
                            .<Callable<Posted>>mapToObj(one ->
                                    () ->
                                            talks.said(
                                                    one % 2 == 0 ? noor : yassin,
                                                    thread,
                                                    "Antwoord " + one))
                            .toList();
            for (var sent : many.invokeAll(sends)) {
                sent.get();
            }
        }

        var numbers =
                db.select(POST.NUMBER)
                        .from(POST)
                        .where(POST.thread().UUID.eq(thread.thread()))
                        .orderBy(POST.ID)
                        .fetch(POST.NUMBER);
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void what_cannot_be_posted_says_why_and_changes_nothing() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Met een antwoord.");
        var gone = talks.said(yassin, thread, "Spijt van.");
        posts.delete(yassin, gone.post());

        assertThat(posts.open(noor, cohort, " ", TestTalks.said("x")))
                .isEqualTo(refused(Reason.NO_TITLE));
        assertThat(posts.open(noor, cohort, "x".repeat(201), TestTalks.said("x")))
                .isEqualTo(refused(Reason.TITLE_TOO_LONG));
        assertThat(posts.say(noor, thread.thread(), TestTalks.said(" \n ")))
                .isEqualTo(refused(Reason.EMPTY));
        assertThat(posts.say(noor, thread.thread(), TestTalks.said("x".repeat(20_001))))
                .isEqualTo(refused(Reason.TOO_LONG));
        assertThat(
                        posts.say(
                                noor,
                                thread.thread(),
                                new Contribution(
                                        "Toch niet?", Optional.of(gone.post()), UUID.randomUUID())))
                .isEqualTo(refused(Reason.GONE));
        threads.close(karel, thread.thread(), true);
        assertThat(posts.say(noor, thread.thread(), TestTalks.said("x")))
                .isEqualTo(refused(Reason.CLOSED));
        assertThat(posts.edit(noor, thread.post(), "x")).isEqualTo(refused(Reason.CLOSED));
        leading.archive(karel, cohort);
        assertThat(posts.say(karel, thread.thread(), TestTalks.said("x")))
                .isEqualTo(refused(Reason.ARCHIVED));
        assertThat(page(noor, thread).head().posts()).isEqualTo(1);
    }

    private static Posting refused(Reason reason) {
        return new Refused(reason);
    }

    @Test
    void only_who_wrote_it_changes_it_and_others_look_at_what_it_was() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Eerst dit.");

        posts.edit(noor, thread.post(), "Toen dat.");
        posts.edit(noor, thread.post(), "Toen dat.");

        assertThat(page(yassin, thread).opening().orElseThrow())
                .satisfies(post -> {
                    assertThat(post.body()).isEqualTo("Toen dat.");
                    assertThat(post.editedAt()).isPresent();
                });
        assertThat(pages.before(yassin, thread.post()))
                .extracting(ThreadPages.Earlier::body)
                .containsExactly("Eerst dit.");
        for (var other : List.of(yassin, karel)) {
            assertThatThrownBy(() -> posts.edit(other, thread.post(), "Van mij."))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> posts.delete(other, thread.post()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void what_is_taken_back_leaves_a_mark_and_no_word() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Geheim.");
        posts.edit(noor, thread.post(), "Nog geheimer.");
        talks.said(yassin, thread, "Een antwoord.");

        assertThat(posts.delete(noor, thread.post())).isEqualTo(Posts.Deleting.MARKED);

        var mark = page(yassin, thread).opening().orElseThrow();
        assertThat(mark.standing()).isEqualTo(Standing.DELETED);
        assertThat(mark.body()).isEmpty();
        assertThat(pages.before(noor, thread.post())).isEmpty();
        assertThat(db.fetchExists(POST, POST.BODY.contains("geheim"))).isFalse();
    }

    @Test
    void a_thread_that_nobody_answered_goes_with_what_it_began_with() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Toch maar niet.");

        assertThat(posts.delete(noor, thread.post())).isEqualTo(Posts.Deleting.WITH_THREAD);

        assertThat(all(noor)).isEmpty();
        assertThat(pages.of(noor, thread.thread(), 1)).isEmpty();
    }

    @Test
    void unread_is_what_others_said_and_she_did_not_see() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Met een antwoord.");
        assertThat(list.unread(noor, cohort)).as("her own").isZero();
        assertThat(list.unread(yassin, cohort)).isEqualTo(1);

        seen.see(yassin, thread.thread(), List.of(1));
        assertThat(list.unread(yassin, cohort)).isZero();
        assertThat(all(yassin, ThreadList.Which.UNREAD)).isEmpty();

        var answer = talks.said(yassin, thread, "Een antwoord.");
        var other = talks.said(karel, thread, "Nog een.");
        talks.replyTo(karel, answer, "Bij het eerste.");
        assertThat(list.unread(noor, cohort)).isEqualTo(3);
        seen.see(noor, thread.thread(), List.of(4));
        seen.see(noor, thread.thread(), List.of(3, 4));
        assertThat(list.unread(noor, cohort)).as("the earlier one is still unread").isEqualTo(1);
        assertThat(page(noor, thread).all().filter(Post::unread).map(Post::number))
                .containsExactly(2);

        posts.delete(karel, other.post());
        assertThat(list.unread(yassin, cohort)).as("what is gone is not unread").isEqualTo(1);
        assertThat(all(noor, ThreadList.Which.UNREAD)).hasSize(1);
        assertThat(all(noor, ThreadList.Which.MINE)).hasSize(1);
        assertThat(all(karel, ThreadList.Which.MINE)).hasSize(1);
    }

    @Test
    void somebody_finds_the_same_post_helpful_once_and_never_her_own() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Met een antwoord.");

        helpful.mark(yassin, thread.post(), true);
        helpful.mark(yassin, thread.post(), true);
        helpful.mark(karel, thread.post(), true);
        helpful.mark(noor, thread.post(), true);

        assertThat(page(yassin, thread).opening().orElseThrow())
                .satisfies(post -> {
                    assertThat(post.helpful()).isEqualTo(2);
                    assertThat(post.foundHelpful()).isTrue();
                });
        helpful.mark(yassin, thread.post(), false);
        assertThat(page(noor, thread).opening().orElseThrow().helpful()).isEqualTo(1);
    }

    @Test
    void who_is_named_after_an_at_sign_is_mentioned_by_her_whole_name() {
        var lotte = persons.signedIn("Lotte");
        var smets = persons.signedIn("Lotte Smets");
        cohort = cohorts.with(karel, noor, lotte, smets);

        var thread = talks.opened(noor, cohort, "Een vraag", "Weet @Lotte Smets of @Karel dit?");
        assertThat(mentioned(thread)).isEqualTo(Set.of(smets.id(), karel.id()));

        posts.edit(noor, thread.post(), "Weet @Lotte dit, of @Yassin El Amrani?");
        assertThat(mentioned(thread)).as("Yassin is not in it").isEqualTo(Set.of(lotte.id()));
    }

    private Set<PersonId> mentioned(Posted post) {
        return Set.copyOf(
                db.select(MENTION.PERSON_ID)
                        .from(MENTION)
                        .where(MENTION.post().UUID.eq(post.post()))
                        .fetch(MENTION.PERSON_ID));
    }

    @Test
    void who_accompanies_pins_and_closes_and_nobody_else() {
        var old = talks.opened(noor, cohort, "Afspraken", "Zo doen we het.");
        talks.opened(noor, cohort, "Een vraag", "Nieuwer.");
        threads.pin(karel, old.thread(), true);

        assertThat(all(noor))
                .extracting(ThreadHead::title)
                .containsExactly("Afspraken", "Een vraag");
        threads.pin(karel, old.thread(), false);
        assertThat(all(noor))
                .extracting(ThreadHead::title)
                .containsExactly("Een vraag", "Afspraken");
        assertThatThrownBy(() -> threads.pin(noor, old.thread(), true))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> threads.close(noor, old.thread(), true))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_draft_lasts_until_it_is_posted_and_does_not_come_back() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Met een antwoord.");
        var place = new Place(cohort, Optional.of(thread.thread()), Optional.empty());
        var typed = new Kept("", "Ik denk dat", UUID.randomUUID());
        drafts.write(yassin, place, typed);
        drafts.write(yassin, Place.opening(cohort), new Kept("Nieuw", "begin", UUID.randomUUID()));

        assertThat(drafts.of(yassin, place)).isEqualTo(typed);
        assertThat(drafts.of(yassin, Place.opening(cohort)).title()).isEqualTo("Nieuw");
        assertThat(drafts.of(noor, place).isBlank()).isTrue();

        posts.say(
                yassin,
                thread.thread(),
                new Contribution("Ik denk dat het kan.", Optional.empty(), typed.sending()));
        drafts.write(yassin, place, typed);
        assertThat(drafts.of(yassin, place).isBlank()).as("posted").isTrue();
        assertThat(
                        drafts.write(
                                yassin,
                                place,
                                new Kept("", "x".repeat(100_001), UUID.randomUUID())))
                .isFalse();
        assertThat(db.fetchCount(POST_DRAFT)).isEqualTo(1);
    }

    @Test
    void who_must_answer_first_reads_the_others_after_it() {
        var thread = talks.opened(karel, cohort, "Wat denk jij?", "Antwoord eerst.");
        talks.said(yassin, thread, "Mijn antwoord.");
        threads.answerFirst(karel, thread.thread(), true);

        assertThat(page(noor, thread).head().mustAnswer()).isTrue();
        assertThat(page(noor, thread).all()).isEmpty();
        assertThat(pages.since(noor, thread.thread(), 0).orElseThrow().posts()).isEmpty();
        assertThat(list.unread(noor, cohort)).isZero();
        assertThat(page(karel, thread).posts()).hasSize(1);

        var hers = talks.said(noor, thread, "Het mijne.");
        assertThat(page(noor, thread).posts()).hasSize(2);
        posts.delete(noor, hers.post());
        assertThat(page(noor, thread).all()).isEmpty();
    }

    @Test
    void a_discussion_of_a_unit_has_one_thread_in_each_cohort() {
        var discussion = StepRef.activity(SampleContent.LISTENING, "poster");
        var first = prompts.enter(noor, cohort, discussion).orElseThrow();
        var other = cohorts.with(karel, noor);

        assertThat(prompts.enter(yassin, cohort, discussion)).hasValue(first);
        assertThat(prompts.enter(noor, other, discussion)).isPresent().get().isNotEqualTo(first);
        assertThat(prompts.enter(yassin, other, discussion)).isEmpty();
        assertThat(prompts.enter(noor, cohort, StepRef.activity(SampleContent.LISTENING, "niets")))
                .isEmpty();
        assertThat(all(noor)).as("nobody said anything").isEmpty();

        posts.say(noor, first, TestTalks.said("Mijn antwoord."));
        assertThat(pages.of(yassin, first, 1).orElseThrow().head().mustAnswer()).isTrue();
        assertThat(pages.of(noor, first, 1).orElseThrow().posts()).hasSize(1);
        assertThat(all(yassin))
                .singleElement()
                .satisfies(head -> {
                    assertThat(head.prompt()).hasValue(discussion);
                    assertThat(head.opener()).isEmpty();
                });
    }

    @Test
    void what_is_reported_is_decided_by_who_accompanies_and_everything_is_logged() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Onvriendelijke woorden.");
        moderation.report(yassin, thread.post(), "Niet aardig");
        moderation.report(yassin, thread.post(), "Nog eens");
        assertThat(page(karel, thread).opening().orElseThrow().reported()).isTrue();
        assertThat(page(yassin, thread).opening().orElseThrow().reported()).isFalse();

        moderation.hide(karel, thread.post(), "Afspraak 2");

        assertThat(page(yassin, thread).opening().orElseThrow())
                .satisfies(post -> {
                    assertThat(post.standing()).isEqualTo(Standing.HIDDEN);
                    assertThat(post.body()).isEmpty();
                });
        assertThat(page(noor, thread).opening().orElseThrow().body())
                .isEqualTo("Onvriendelijke woorden.");
        assertThat(page(karel, thread).opening().orElseThrow().body())
                .isEqualTo("Onvriendelijke woorden.");
        assertThat(page(karel, thread).opening().orElseThrow().reported()).isFalse();
        moderation.show(karel, thread.post());
        assertThat(page(yassin, thread).opening().orElseThrow().body()).isNotEmpty();
        assertThat(log.of(karel, cohort))
                .extracting(ModerationLog.Entry::event)
                .containsExactly(
                        Moderation.Event.SHOWN, Moderation.Event.HIDDEN, Moderation.Event.REPORTED);
        assertThat(log.of(noor, cohort)).isEmpty();
        assertThatThrownBy(() -> moderation.hide(yassin, thread.post(), ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> moderation.report(noor, thread.post(), ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_others_answered_stays_without_a_name_when_its_author_is_erased() {
        var answered = talks.opened(noor, cohort, "Een vraag", "Beantwoord.");
        var alone = talks.opened(noor, cohort, "Nog een vraag", "Onbeantwoord.");
        posts.edit(noor, answered.post(), "Beantwoord en veranderd.");
        var hers = talks.said(noor, answered, "Ik bedoel dit.");
        talks.said(noor, answered, "Niemand ging erop in.");
        talks.replyTo(yassin, hers, "Nu snap ik het.");
        helpful.mark(noor, talks.said(yassin, answered, "Zo.").post(), true);
        var administrator = persons.signedIn("Ines", Role.ADMINISTRATOR);

        erasing.eraseOnRequest(administrator, persons.email(noor.id()));

        var page = page(yassin, answered);
        assertThat(page.opening().orElseThrow().author()).isEmpty();
        assertThat(page.opening().orElseThrow().body()).isEqualTo("Beantwoord en veranderd.");
        assertThat(page.posts()).extracting(Post::body).containsExactly("Ik bedoel dit.", "Zo.");
        assertThat(page.posts().getFirst().replies()).hasSize(1);
        assertThat(pages.before(yassin, answered.post())).isEmpty();
        assertThat(pages.of(yassin, alone.thread(), 1)).isEmpty();
        assertThat(db.fetchCount(THREAD, THREAD.TITLE.eq("Nog een vraag"))).isZero();
    }

    @Test
    void two_thousand_posts_come_page_by_page() {
        var thread = talks.opened(noor, cohort, "Een lang gesprek", "Het begin.");
        var id = db.fetchSingle(THREAD, THREAD.UUID.eq(thread.thread())).getId();
        db.execute(
                "insert into post (thread_id, number, person_id, sending, body)"
                        + " select ?, n, ?, gen_random_uuid(), 'Bericht ' || n"
                        + " from generate_series(2, 2000) n",
                id,
                yassin.id().value());
        db.update(THREAD).set(THREAD.LAST_NUMBER, 2000).where(THREAD.ID.eq(id)).execute();

        var last = pages.of(noor, thread.thread(), 1_000).orElseThrow();

        printTimes(thread);
        assertThat(last.page()).isEqualTo(last.pages()).isEqualTo(100);
        assertThat(last.posts()).hasSize(19);
        assertThat(last.posts().getLast().body()).isEqualTo("Bericht 2000");
        seen.see(noor, thread.thread(), IntStream.rangeClosed(1, 1_500).boxed().toList());
        assertThat(list.unread(noor, cohort)).isEqualTo(500);
        assertThat(pages.firstUnread(noor, thread.thread())).isEqualTo(75);
        assertThat(pages.pageOf(noor, last.posts().getLast().uuid())).isEqualTo(100);
    }

    /// For `./welvaren drill thread`.
    private void printTimes(Posted thread) {
        if (Integer.getInteger("welvaren.live.people", 0) > 0) {
            var micros = new ArrayList<Long>();
            for (var page = 1; page <= 100; page++) {
                var begun = System.nanoTime();
                pages.of(noor, thread.thread(), page);
                micros.add((System.nanoTime() - begun) / 1_000);
            }
            micros.sort(null);
            System.out.printf(
                    "a page of 2,000 posts: median %d µs, p95 %d µs%n",
                    micros.get(50), micros.get(95));
        }
    }

    private ThreadPage page(Viewer viewer, Posted in) {
        return pages.of(viewer, in.thread(), 1).orElseThrow();
    }

    private List<ThreadHead> all(Viewer viewer) {
        return all(viewer, ThreadList.Which.ALL);
    }

    private List<ThreadHead> all(Viewer viewer, ThreadList.Which which) {
        return list.of(viewer, cohort, which, 1).threads();
    }
}
