package welvaren.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.MENTION;
import static welvaren.db.Tables.NOTIFICATION;
import static welvaren.db.Tables.NOTIFICATION_CHOICE;
import static welvaren.db.Tables.POST;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import welvaren.change.Change;
import welvaren.change.Changes;
import welvaren.db.tables.records.NotificationChoiceRecord;
import welvaren.exchange.Notification.Kind;
import welvaren.person.PersonId;

/// Notes whom a post concerns, in the transaction that posts it: each person once for each post,
/// for the first reason of mention, reply and announcement.
@Component
class Notifying {

    private final DSLContext db;
    private final Changes changes;

    Notifying(DSLContext db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    /// @param author who is not told of it herself
    /// @param answered whose post it answers
    void posted(Entry entry, long post, PersonId author, Optional<PersonId> answered) {
        mentioned(entry, post, author);
        answered.ifPresent(person -> note(entry, post, author, Kind.REPLY, List.of(person)));
    }

    void mentioned(Entry entry, long post, PersonId author) {
        var named =
                db.select(MENTION.PERSON_ID)
                        .from(MENTION)
                        .where(MENTION.POST_ID.eq(post))
                        .fetch(MENTION.PERSON_ID);
        note(entry, post, author, Kind.MENTION, named);
    }

    /// Everybody in the cohort.
    void announced(Entry entry, long post, PersonId author) {
        var all =
                db.select(ENROLMENT.PERSON_ID)
                        .from(ENROLMENT)
                        .where(ENROLMENT.COHORT_ID.eq(entry.cohort()))
                        .and(ENROLMENT.LEFT_AT.isNull())
                        .fetch(ENROLMENT.PERSON_ID);
        note(entry, post, author, Kind.ANNOUNCEMENT, all);
    }

    /// Who left the cohort hears nothing more of it, nor who does not want to.
    private void note(
            Entry entry, long post, PersonId author, Kind kind, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        var told =
                db.insertInto(
                                NOTIFICATION,
                                NOTIFICATION.PERSON_ID,
                                NOTIFICATION.POST_ID,
                                NOTIFICATION.KIND)
                        .select(
                                select(ENROLMENT.PERSON_ID, val(post), inline(kind.word()))
                                        .from(ENROLMENT)
                                        .leftJoin(NOTIFICATION_CHOICE)
                                        .on(NOTIFICATION_CHOICE.PERSON_ID.eq(ENROLMENT.PERSON_ID))
                                        .and(NOTIFICATION_CHOICE.COHORT_ID.eq(ENROLMENT.COHORT_ID))
                                        .where(ENROLMENT.COHORT_ID.eq(entry.cohort()))
                                        .and(ENROLMENT.LEFT_AT.isNull())
                                        .and(ENROLMENT.PERSON_ID.in(people))
                                        .and(ENROLMENT.PERSON_ID.ne(author))
                                        .and(coalesce(wants(kind), inline(true)).isTrue()))
                        .onConflictDoNothing()
                        .returningResult(NOTIFICATION.PERSON_ID)
                        .fetch(NOTIFICATION.PERSON_ID);
        changes.append(
                told.stream()
                        .map(person ->
                                new Change(Change.Kind.NOTIFICATION, Long.toString(person.value())))
                        .toList());
    }

    private static TableField<NotificationChoiceRecord, Boolean> wants(Kind kind) {
        return switch (kind) {
            case REPLY -> NOTIFICATION_CHOICE.REPLIES;
            case MENTION -> NOTIFICATION_CHOICE.MENTIONS;
            case ANNOUNCEMENT -> NOTIFICATION_CHOICE.ANNOUNCEMENTS;
        };
    }

    /// What its author took back concerns nobody any more.
    void takenBack(long post) {
        db.deleteFrom(NOTIFICATION).where(NOTIFICATION.POST_ID.eq(post)).execute();
    }

    /// Who wrote the post that begins a thread.
    Optional<PersonId> opener(Entry entry) {
        return entry.hasPrompt()
                ? Optional.empty()
                : db.select(POST.PERSON_ID)
                        .from(POST)
                        .where(POST.THREAD_ID.eq(entry.id()))
                        .and(POST.NUMBER.eq(1))
                        .fetchOptional(POST.PERSON_ID);
    }
}
