package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static welvaren.db.Tables.ANNOUNCEMENT;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.THREAD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.MyCohort;
import welvaren.cohort.MyCohorts;
import welvaren.db.tables.records.AnnouncementRecord;
import welvaren.exchange.Posting.Posted;
import welvaren.exchange.Posting.Reason;
import welvaren.exchange.Posting.Refused;
import welvaren.job.Job;
import welvaren.language.Language;
import welvaren.language.Typed;
import welvaren.learning.Turn;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// Who accompanies a cohort tells everybody in it something: as a thread that says so, now or at a
/// set time.
@Component
public class Announcements {

    /// One that waits for its time.
    public record Waiting(UUID uuid, String title, Instant dueAt) {}

    /// What came of an announcement.
    public sealed interface Announcing {

        /// Everybody can read it.
        record Announced(UUID thread) implements Announcing {}

        /// It appears at its time.
        record Waits(Instant dueAt) implements Announcing {}

        /// Nothing was changed.
        record NotAnnounced(Reason reason) implements Announcing {}
    }

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 100;

    private final DSLContext db;
    private final MyCohorts cohorts;
    private final Posts posts;
    private final Entries entries;
    private final Notifying notifying;
    private final Turn turn;

    Announcements(
            DSLContext db,
            MyCohorts cohorts,
            Posts posts,
            Entries entries,
            Notifying notifying,
            Turn turn) {
        this.db = db;
        this.cohorts = cohorts;
        this.posts = posts;
        this.entries = entries;
        this.notifying = notifying;
        this.turn = turn;
    }

    @Bean
    static Job announcingWhatIsDue(Announcements announcements) {
        return Job.every("exchange-announcements", LOOK, announcements::announceDue);
    }

    /// @param at when; empty or past for now
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public Announcing announce(
            Viewer.SignedIn viewer,
            UUID cohort,
            String title,
            Contribution said,
            Optional<Instant> at) {
        var taken = turn.take(viewer);
        var mine = accompanied(viewer, cohort);
        return at.filter(due -> due.isAfter(taken.now()))
                .map(due -> wait(viewer, mine, title, said, due))
                .orElseGet(() -> announceNow(viewer, cohort, title, said));
    }

    private MyCohort accompanied(Viewer viewer, UUID cohort) {
        return cohorts.one(viewer, cohort)
                .filter(mine -> mine.role().accompanies())
                .orElseThrow(() -> new NotAllowed("accompanies no such cohort"));
    }

    private Announcing announceNow(
            Viewer.SignedIn viewer, UUID cohort, String title, Contribution said) {
        return switch (posts.open(viewer, cohort, title, said)) {
            case Refused(var reason) -> new Announcing.NotAnnounced(reason);
            case Posted posted -> {
                tell(viewer, posted);
                yield new Announcing.Announced(posted.thread());
            }
        };
    }

    private void tell(Viewer.SignedIn viewer, Posted posted) {
        var entry = entries.locked(viewer, posted.thread());
        db.update(THREAD)
                .set(THREAD.ANNOUNCED_AT, currentInstant())
                .where(THREAD.ID.eq(entry.id()))
                .execute();
        var post = db.fetchSingle(POST, POST.UUID.eq(posted.post())).getId();
        notifying.announced(entry, post, viewer.id());
    }

    private Announcing wait(
            Viewer.SignedIn viewer, MyCohort mine, String title, Contribution said, Instant due) {
        var name = Typed.sound(title).strip();
        var body = Typed.sound(said.body()).strip();
        var refused = Posts.refused(mine, name).or(() -> Posts.refused(body));
        if (refused.isPresent()) {
            return new Announcing.NotAnnounced(refused.get());
        }
        db.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.COHORT_ID, mine.cohort().id())
                .set(ANNOUNCEMENT.PERSON_ID, viewer.id())
                .set(ANNOUNCEMENT.TITLE, name)
                .set(ANNOUNCEMENT.BODY, body)
                .set(ANNOUNCEMENT.SENDING, said.sending())
                .set(ANNOUNCEMENT.DUE_AT, due)
                .onConflict(ANNOUNCEMENT.SENDING)
                .doNothing()
                .execute();
        return new Announcing.Waits(due);
    }

    /// Those that wait for their time, the next one first; for who accompanies the cohort.
    public List<Waiting> waiting(Viewer viewer, UUID cohort) {
        return cohorts.one(viewer, cohort)
                .filter(mine -> mine.role().accompanies())
                .map(mine ->
                        db.select(ANNOUNCEMENT.UUID, ANNOUNCEMENT.TITLE, ANNOUNCEMENT.DUE_AT)
                                .from(ANNOUNCEMENT)
                                .where(ANNOUNCEMENT.COHORT_ID.eq(mine.cohort().id()))
                                .orderBy(ANNOUNCEMENT.DUE_AT)
                                .limit(MOST_AT_ONCE)
                                .fetch(mapping(Waiting::new)))
                .orElseGet(List::of);
    }

    /// Takes one back before its time.
    ///
    /// @throws NotAllowed for who does not accompany the cohort
    @Transactional
    public void cancel(Viewer.SignedIn viewer, UUID cohort, UUID announcement) {
        var mine = accompanied(viewer, cohort);
        db.deleteFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.UUID.eq(announcement))
                .and(ANNOUNCEMENT.COHORT_ID.eq(mine.cohort().id()))
                .execute();
    }

    /// Announces what is due. One whose author accompanies the cohort no longer, or whose cohort is
    /// archived, is dropped.
    @Transactional
    public void announceDue() {
        var due =
                db.selectFrom(ANNOUNCEMENT)
                        .where(ANNOUNCEMENT.DUE_AT.le(currentInstant()))
                        .orderBy(ANNOUNCEMENT.DUE_AT)
                        .limit(MOST_AT_ONCE)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        for (var one : due) {
            announce(one);
            one.delete();
        }
    }

    private void announce(AnnouncementRecord one) {
        var author = new Viewer.SignedIn(one.getPersonId(), "", Language.NL);
        var cohort =
                cohorts.of(author).stream()
                        .filter(mine -> mine.cohort().id().equals(one.getCohortId()))
                        .filter(mine -> mine.role().accompanies())
                        .findFirst();
        var said = new Contribution(one.getBody(), Optional.empty(), one.getSending());
        cohort.ifPresentOrElse(
                mine -> announceNow(author, mine.cohort().uuid(), one.getTitle(), said),
                () -> log.info("An announcement was dropped: its author left the cohort"));
    }
}
