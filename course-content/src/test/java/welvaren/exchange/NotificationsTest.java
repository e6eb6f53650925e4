package welvaren.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.ANNOUNCEMENT;
import static welvaren.db.Tables.MAIL;
import static welvaren.db.Tables.NOTIFICATION;
import static welvaren.db.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.cohort.TestCohorts;
import welvaren.content.ContentImport;
import welvaren.exchange.Announcements.Announcing;
import welvaren.exchange.Notification.Kind;
import welvaren.exchange.NotificationChoice.ByMail;
import welvaren.exchange.Posting.Reason;
import welvaren.person.NotAllowed;
import welvaren.person.Role;
import welvaren.person.Viewer;
import welvaren.testing.Persons;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

class NotificationsTest extends StoreTest {

    private final Notifications notifications;
    private final Announcements announcements;
    private final Digest digest;
    private final Posts posts;
    private final SeenPosts seen;
    private final Moderation moderation;
    private final TestTalks talks;
    private final TestCohorts cohorts;
    private final Persons persons;
    private final ContentImport imports;
    private final DSLContext db;
    private Viewer.SignedIn karel;
    private Viewer.SignedIn noor;
    private Viewer.SignedIn yassin;
    private UUID cohort;

    NotificationsTest(
            Notifications notifications,
            Announcements announcements,
            Digest digest,
            Posts posts,
            SeenPosts seen,
            Moderation moderation,
            TestTalks talks,
            TestCohorts cohorts,
            Persons persons,
            ContentImport imports,
            DSLContext db) {
        this.notifications = notifications;
        this.announcements = announcements;
        this.digest = digest;
        this.posts = posts;
        this.seen = seen;
        this.moderation = moderation;
        this.talks = talks;
        this.cohorts = cohorts;
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
        db.deleteFrom(MAIL).execute();
        db.deleteFrom(NOTIFICATION).execute();
        karel = persons.signedIn("Karel", Role.LECTURER);
        noor = persons.signedIn("Noor");
        yassin = persons.signedIn("Yassin");
        cohort = cohorts.with(karel, noor, yassin);
        db.update(PERSON).set(PERSON.EMAIL_VERIFIED_AT, Instant.now()).execute();
    }

    @Test
    void somebody_hears_of_replies_and_mentions_once_for_each_post_and_not_of_her_own() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Weet @Noor het zelf?");
        var answer = talks.said(yassin, thread, "Vraag het @Karel.");
        talks.replyTo(noor, answer, "Dag @Yassin, dank je.");
        talks.said(karel, thread, "@Noor, kijk eens hier.");

        assertThat(kinds(noor)).containsExactly(Kind.MENTION, Kind.REPLY);
        assertThat(kinds(yassin)).as("named in what answers him").containsExactly(Kind.MENTION);
        assertThat(kinds(karel)).containsExactly(Kind.MENTION);
        assertThat(notifications.unread(noor)).isEqualTo(2);

        seen.see(noor, thread.thread(), List.of(2));
        assertThat(notifications.unread(noor)).isEqualTo(1);
        notifications.readAll(noor);
        assertThat(notifications.unread(noor)).isZero();
        assertThat(notifications.of(noor)).hasSize(2);
    }

    @Test
    void what_is_hidden_or_taken_back_and_what_is_in_a_cohort_she_left_is_not_among_it() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Wie weet het?");
        var hidden = talks.said(yassin, thread, "Lelijk.");
        var gone = talks.said(yassin, thread, "Spijt.");
        talks.said(yassin, thread, "Ik.");
        moderation.hide(karel, hidden.post(), "");
        posts.delete(yassin, gone.post());

        assertThat(kinds(noor)).hasSize(1);
        assertThat(notifications.unread(noor)).isEqualTo(1);
        cohorts.leave(noor, cohort);
        assertThat(notifications.of(noor)).isEmpty();
        assertThat(notifications.unread(noor)).isZero();
    }

    @Test
    void she_hears_only_of_what_she_wants_to() {
        notifications.choose(noor, cohort, new NotificationChoice(false, true, false, ByMail.OFF));
        var thread = talks.opened(noor, cohort, "Een vraag", "Wie weet het?");
        talks.said(yassin, thread, "Ik.");
        announce("Morgen geen les", Optional.empty());

        assertThat(kinds(noor)).isEmpty();
        talks.said(yassin, thread, "Of jij, @Noor?");
        assertThat(kinds(noor)).containsExactly(Kind.MENTION);
        assertThat(notifications.choice(noor, cohort).mail()).isEqualTo(ByMail.OFF);
        assertThat(notifications.choice(yassin, cohort)).isEqualTo(NotificationChoice.USUAL);
    }

    @Test
    void a_mail_says_once_how_much_there_is_and_nothing_of_what_was_said() {
        notifications.choose(
                yassin, cohort, new NotificationChoice(true, true, true, ByMail.WEEKLY));
        var thread = talks.opened(noor, cohort, "Geheime titel", "Wie weet het?");
        talks.said(yassin, thread, "Geheim antwoord.");
        talks.said(karel, thread, "Nog een voor @Yassin.");

        digest.send(false);
        digest.send(false);

        assertThat(addresses()).containsExactly(persons.email(noor.id()));
        assertThat(db.fetchSingle(MAIL).getDetails().data())
                .contains("\"2\"", "/notifications")
                .doesNotContain("eheim", "Noor", "Yassin");
        digest.send(true);
        digest.send(true);
        assertThat(addresses())
                .containsExactly(persons.email(noor.id()), persons.email(yassin.id()));
    }

    @Test
    void what_she_read_already_is_not_mailed() {
        var thread = talks.opened(noor, cohort, "Een vraag", "Wie weet het?");
        talks.said(yassin, thread, "Ik.");
        seen.see(noor, thread.thread(), List.of(2));

        digest.send(true);

        assertThat(addresses()).isEmpty();
    }

    private List<String> addresses() {
        return db.select(MAIL.ADDRESS).from(MAIL).orderBy(MAIL.ID).fetch(MAIL.ADDRESS);
    }

    @Test
    void who_accompanies_tells_everybody_now_or_at_a_set_time() {
        assertThat(announce("Nu", Optional.empty())).isInstanceOf(Announcing.Announced.class);
        assertThat(kinds(noor)).containsExactly(Kind.ANNOUNCEMENT);
        assertThat(kinds(karel)).isEmpty();

        var later = Instant.now().plus(Duration.ofHours(1));
        assertThat(announce("Straks", Optional.of(later))).isEqualTo(new Announcing.Waits(later));
        announcements.announceDue();
        assertThat(kinds(noor)).hasSize(1);
        assertThat(announcements.waiting(karel, cohort)).hasSize(1);
        assertThat(announcements.waiting(noor, cohort)).isEmpty();

        db.update(ANNOUNCEMENT).set(ANNOUNCEMENT.DUE_AT, Instant.now().minusSeconds(1)).execute();
        announcements.announceDue();
        announcements.announceDue();
        assertThat(kinds(noor)).hasSize(2);
        assertThat(notifications.of(noor).getFirst().title()).isEqualTo("Straks");
        assertThat(announcements.waiting(karel, cohort)).isEmpty();
    }

    @Test
    void what_waits_can_be_taken_back_and_is_dropped_with_who_prepared_it() {
        var later = Optional.of(Instant.now().plus(Duration.ofHours(1)));
        announce("Straks", later);
        announcements.cancel(karel, cohort, announcements.waiting(karel, cohort).getFirst().uuid());
        assertThat(announcements.waiting(karel, cohort)).isEmpty();

        assertThatThrownBy(() ->
                        announcements.announce(noor, cohort, "Nee", TestTalks.said("x"), later))
                .isInstanceOf(NotAllowed.class);
        assertThat(announce(" ", later)).isEqualTo(new Announcing.NotAnnounced(Reason.NO_TITLE));
    }

    private Announcing announce(String title, Optional<Instant> at) {
        return announcements.announce(karel, cohort, title, TestTalks.said("Zo zit het."), at);
    }

    private List<Kind> kinds(Viewer.SignedIn viewer) {
        return notifications.of(viewer).stream().map(Notification::kind).toList();
    }
}
