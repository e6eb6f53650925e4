package welvaren.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.inline;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.NOTIFICATION;
import static welvaren.db.Tables.NOTIFICATION_CHOICE;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.POST;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import welvaren.cohort.Cohort;
import welvaren.exchange.NotificationChoice.ByMail;
import welvaren.job.Job;
import welvaren.language.Language;
import welvaren.mail.Letter;
import welvaren.mail.Mails;
import welvaren.person.PersonId;

/// Tells people by mail, each morning or each Monday, that something concerns them which they did
/// not read; of each thing once. The mail says how much, and nothing of what was said.
@Component
class Digest {

    private static final Logger log = LoggerFactory.getLogger(Digest.class);

    private static final LocalTime IN_THE_MORNING = LocalTime.of(7, 0);

    private final DSLContext db;
    private final Mails mails;
    private final TransactionTemplate transaction;

    Digest(DSLContext db, Mails mails, TransactionTemplate transaction) {
        this.db = db;
        this.mails = mails;
        this.transaction = transaction;
    }

    @Bean
    static Job mailingWhatConcernsPeople(Digest digest) {
        return Job.daily("exchange-digest", IN_THE_MORNING, () -> digest.send(isMonday()));
    }

    private static boolean isMonday() {
        return Cohort.today().getDayOfWeek() == DayOfWeek.MONDAY;
    }

    /// @param weekly whether it is the turn of those who want one mail a week too
    void send(boolean weekly) {
        var many = 0;
        for (var person : waiting(weekly)) {
            if (Boolean.TRUE.equals(transaction.execute(_ -> send(person, weekly)))) {
                many++;
            }
        }
        log.info("Told {} people by mail what concerns them", many);
    }

    private List<PersonId> waiting(boolean weekly) {
        return db.selectDistinct(NOTIFICATION.PERSON_ID)
                .from(NOTIFICATION)
                .join(POST)
                .on(POST.ID.eq(NOTIFICATION.POST_ID))
                .join(ENROLMENT)
                .on(ENROLMENT.COHORT_ID.eq(POST.thread().COHORT_ID))
                .and(ENROLMENT.PERSON_ID.eq(NOTIFICATION.PERSON_ID))
                .leftJoin(NOTIFICATION_CHOICE)
                .on(NOTIFICATION_CHOICE.PERSON_ID.eq(NOTIFICATION.PERSON_ID))
                .and(NOTIFICATION_CHOICE.COHORT_ID.eq(ENROLMENT.COHORT_ID))
                .where(isToBeTold(weekly))
                .fetch(NOTIFICATION.PERSON_ID);
    }

    private static Condition isToBeTold(boolean weekly) {
        var mail =
                coalesce(NOTIFICATION_CHOICE.MAIL, inline(NotificationChoice.USUAL.mail().word()));
        return NOTIFICATION
                .READ_AT
                .isNull()
                .and(NOTIFICATION.MAILED_AT.isNull())
                .and(ENROLMENT.LEFT_AT.isNull())
                .and(PostRows.isThere(POST))
                .and(weekly ? mail.ne(ByMail.OFF.word()) : mail.eq(ByMail.DAILY.word()));
    }

    /// The row of the person is locked: two nodes that begin at once do not both tell her.
    private boolean send(PersonId person, boolean weekly) {
        var locked =
                db.select(PERSON.EMAIL, PERSON.LANGUAGE)
                        .from(PERSON)
                        .where(PERSON.ID.eq(person))
                        .and(PERSON.DEACTIVATED_AT.isNull())
                        .and(PERSON.EMAIL_VERIFIED_AT.isNotNull())
                        .forNoKeyUpdate()
                        .fetchOptional();
        var told =
                db.select(NOTIFICATION.ID)
                        .from(NOTIFICATION)
                        .join(POST)
                        .on(POST.ID.eq(NOTIFICATION.POST_ID))
                        .join(ENROLMENT)
                        .on(ENROLMENT.COHORT_ID.eq(POST.thread().COHORT_ID))
                        .and(ENROLMENT.PERSON_ID.eq(NOTIFICATION.PERSON_ID))
                        .leftJoin(NOTIFICATION_CHOICE)
                        .on(NOTIFICATION_CHOICE.PERSON_ID.eq(NOTIFICATION.PERSON_ID))
                        .and(NOTIFICATION_CHOICE.COHORT_ID.eq(ENROLMENT.COHORT_ID))
                        .where(NOTIFICATION.PERSON_ID.eq(person))
                        .and(isToBeTold(weekly))
                        .fetch(NOTIFICATION.ID);
        if (locked.isEmpty() || told.isEmpty()) {
            return false;
        }
        db.update(NOTIFICATION)
                .set(NOTIFICATION.MAILED_AT, currentInstant())
                .where(NOTIFICATION.ID.in(told))
                .execute();
        var language = Language.ofTag(locked.get().value2()).orElse(Language.NL);
        mails.send(
                Letter.somethingForYou(
                        language, locked.get().value1(), told.size(), "/notifications"));
        return true;
    }
}
