package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.NOTIFICATION;
import static welvaren.db.Tables.NOTIFICATION_CHOICE;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.THREAD;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import welvaren.cohort.MyCohorts;
import welvaren.learning.StepRows;
import welvaren.person.NotAllowed;
import welvaren.person.Viewer;

/// What concerns somebody in her cohorts, and how she wants to hear of it. What is hidden or gone,
/// and what is said in a cohort that she left, is not among it.
@Component
public class Notifications {

    /// The latest of them are shown.
    private static final int MOST = 100;

    private final DSLContext db;
    private final MyCohorts cohorts;

    Notifications(DSLContext db, MyCohorts cohorts) {
        this.db = db;
        this.cohorts = cohorts;
    }

    /// Latest first.
    public List<Notification> of(Viewer.SignedIn viewer) {
        return db.select(
                        NOTIFICATION.KIND.convertFrom(Notification.Kind::ofWord),
                        COHORT.UUID,
                        COHORT.NAME,
                        THREAD.UUID,
                        StepRows.refIfAny(THREAD.step()),
                        THREAD.TITLE,
                        POST.UUID,
                        PostRows.author(POST.person(), ENROLMENT.COHORT_ID),
                        NOTIFICATION.NOTED_AT,
                        field(NOTIFICATION.READ_AT.isNull()))
                .from(NOTIFICATION)
                .join(POST)
                .on(POST.ID.eq(NOTIFICATION.POST_ID))
                .join(THREAD)
                .on(THREAD.ID.eq(POST.THREAD_ID))
                .join(COHORT)
                .on(COHORT.ID.eq(THREAD.COHORT_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.COHORT_ID.eq(COHORT.ID))
                .and(ENROLMENT.PERSON_ID.eq(NOTIFICATION.PERSON_ID))
                .where(MyCohorts.isIn(viewer))
                .and(PostRows.isThere(POST))
                .orderBy(NOTIFICATION.ID.desc())
                .limit(MOST)
                .fetch(mapping(Notification::new));
    }

    /// How many of them she did not read.
    public int unread(Viewer.SignedIn viewer) {
        return db.selectCount()
                .from(NOTIFICATION)
                .join(POST)
                .on(POST.ID.eq(NOTIFICATION.POST_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.COHORT_ID.eq(POST.thread().COHORT_ID))
                .and(ENROLMENT.PERSON_ID.eq(NOTIFICATION.PERSON_ID))
                .where(MyCohorts.isIn(viewer))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(PostRows.isThere(POST))
                .fetchSingle()
                .value1();
    }

    /// She read all that there is now.
    @Transactional
    public void readAll(Viewer.SignedIn viewer) {
        db.update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, currentInstant())
                .where(NOTIFICATION.PERSON_ID.eq(viewer.id()))
                .and(NOTIFICATION.READ_AT.isNull())
                .execute();
    }

    /// How she wants to hear of what concerns her in a cohort.
    public NotificationChoice choice(Viewer.SignedIn viewer, UUID cohort) {
        return cohorts.one(viewer, cohort)
                .flatMap(mine ->
                        db.select(
                                        NOTIFICATION_CHOICE.REPLIES,
                                        NOTIFICATION_CHOICE.MENTIONS,
                                        NOTIFICATION_CHOICE.ANNOUNCEMENTS,
                                        NOTIFICATION_CHOICE.MAIL.convertFrom(
                                                NotificationChoice.ByMail::ofWord))
                                .from(NOTIFICATION_CHOICE)
                                .where(NOTIFICATION_CHOICE.PERSON_ID.eq(viewer.id()))
                                .and(NOTIFICATION_CHOICE.COHORT_ID.eq(mine.cohort().id()))
                                .fetchOptional(mapping(NotificationChoice::new)))
                .orElse(NotificationChoice.USUAL);
    }

    /// @throws NotAllowed for who is not in the cohort
    @Transactional
    public void choose(Viewer.SignedIn viewer, UUID cohort, NotificationChoice wanted) {
        var mine =
                cohorts.one(viewer, cohort).orElseThrow(() -> new NotAllowed("in no such cohort"));
        db.insertInto(NOTIFICATION_CHOICE)
                .set(NOTIFICATION_CHOICE.PERSON_ID, viewer.id())
                .set(NOTIFICATION_CHOICE.COHORT_ID, mine.cohort().id())
                .set(NOTIFICATION_CHOICE.REPLIES, wanted.replies())
                .set(NOTIFICATION_CHOICE.MENTIONS, wanted.mentions())
                .set(NOTIFICATION_CHOICE.ANNOUNCEMENTS, wanted.announcements())
                .set(NOTIFICATION_CHOICE.MAIL, wanted.mail().word())
                .onConflict(NOTIFICATION_CHOICE.PERSON_ID, NOTIFICATION_CHOICE.COHORT_ID)
                .doUpdate()
                .set(NOTIFICATION_CHOICE.REPLIES, wanted.replies())
                .set(NOTIFICATION_CHOICE.MENTIONS, wanted.mentions())
                .set(NOTIFICATION_CHOICE.ANNOUNCEMENTS, wanted.announcements())
                .set(NOTIFICATION_CHOICE.MAIL, wanted.mail().word())
                .execute();
    }
}
