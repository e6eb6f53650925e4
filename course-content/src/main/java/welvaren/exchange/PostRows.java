package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static welvaren.db.Tables.ENROLMENT;
import static welvaren.db.Tables.HELPFUL_MARK;
import static welvaren.db.Tables.MODERATION;
import static welvaren.db.Tables.THREAD_SEEN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import welvaren.cohort.CohortId;
import welvaren.cohort.CohortRole;
import welvaren.db.tables.Person;
import welvaren.db.tables.Post;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

/// How posts are read from the database, as one viewer may see them.
final class PostRows {

    private PostRows() {}

    /// A post with its replies.
    static SelectField<welvaren.exchange.Post> whole(
            Viewer.SignedIn viewer, Entry entry, Post post) {
        var reply = welvaren.db.Tables.POST.as("reply");
        var replies =
                multiset(
                                select(one(viewer, entry, reply))
                                        .from(reply)
                                        .where(reply.ANSWERS_POST_ID.eq(post.ID))
                                        .orderBy(reply.NUMBER))
                        .convertFrom(rows -> rows.map(found -> found.value1()));
        return row(one(viewer, entry, post), replies)
                .convertFrom(mapping((found, those) -> found.with(those)));
    }

    /// A post without its replies.
    static SelectField<welvaren.exchange.Post> one(Viewer.SignedIn viewer, Entry entry, Post post) {
        var mine = post.PERSON_ID.eq(viewer.id());
        var answered = welvaren.db.Tables.POST.as("answered");
        Field<UUID> answers =
                field(
                        select(answered.UUID)
                                .from(answered)
                                .where(answered.ID.eq(post.ANSWERS_POST_ID)));
        var reads = entry.role().accompanies() ? trueCondition() : mine;
        var body = when(post.HIDDEN_AT.isNull().or(reads), post.BODY).otherwise(inline(""));
        var standing =
                when(post.DELETED_AT.isNotNull(), inline("DELETED"))
                        .when(post.HIDDEN_AT.isNotNull(), inline("HIDDEN"))
                        .otherwise(inline("THERE"));
        return row(
                        post.UUID,
                        post.NUMBER,
                        answers.convertFrom(Optional::ofNullable),
                        author(post.person(), entry.cohort()),
                        standing.convertFrom(welvaren.exchange.Post.Standing::valueOf),
                        body,
                        post.POSTED_AT,
                        post.EDITED_AT.convertFrom(Optional::ofNullable),
                        helpful(post),
                        field(isMarkedBy(viewer.id(), post)),
                        field(coalesce(field(mine), inline(false))),
                        field(isUnread(viewer, post)),
                        field(entry.role().accompanies() ? isReported(post) : falseCondition()),
                        inline("").convertFrom(_ -> List.<welvaren.exchange.Post>of()))
                .convertFrom(mapping(welvaren.exchange.Post::new));
    }

    /// Who that is; empty when nobody is there any more.
    static SelectField<Optional<Author>> author(Person person, CohortId cohort) {
        return author(person, val(cohort, ENROLMENT.COHORT_ID));
    }

    /// The same where the cohort is one of the row.
    static SelectField<Optional<Author>> author(Person person, Field<CohortId> cohort) {
        var fellow = ENROLMENT.as("fellow");
        var role =
                field(
                        select(fellow.ROLE)
                                .from(fellow)
                                .where(fellow.COHORT_ID.eq(cohort))
                                .and(fellow.PERSON_ID.eq(person.ID))
                                .and(fellow.LEFT_AT.isNull()));
        return row(person.UUID, person.NAME, role)
                .convertFrom(found ->
                        Optional.ofNullable(found.value1())
                                .map(uuid ->
                                        new Author(
                                                uuid,
                                                found.value2(),
                                                Optional.ofNullable(found.value3())
                                                        .map(CohortRole::ofWord))));
    }

    private static Field<Integer> helpful(Post post) {
        return field(selectCount().from(HELPFUL_MARK).where(HELPFUL_MARK.POST_ID.eq(post.ID)));
    }

    private static Condition isMarkedBy(PersonId person, Post post) {
        return exists(
                selectOne()
                        .from(HELPFUL_MARK)
                        .where(HELPFUL_MARK.POST_ID.eq(post.ID))
                        .and(HELPFUL_MARK.PERSON_ID.eq(person)));
    }

    /// One's own posts are never unread, nor is what cannot be read.
    static Condition isUnread(Viewer.SignedIn viewer, Post post) {
        return isThere(post)
                .and(post.PERSON_ID.isDistinctFrom(viewer.id()))
                .and(
                        notExists(
                                selectOne()
                                        .from(THREAD_SEEN)
                                        .where(THREAD_SEEN.THREAD_ID.eq(post.THREAD_ID))
                                        .and(THREAD_SEEN.PERSON_ID.eq(viewer.id()))
                                        .and(
                                                condition(
                                                        "{0} <@ {1}",
                                                        post.NUMBER, THREAD_SEEN.NUMBERS))));
    }

    static Condition isThere(Post post) {
        return post.DELETED_AT.isNull().and(post.HIDDEN_AT.isNull());
    }

    /// Whether somebody reported it after the last decision about it.
    static Condition isReported(Post post) {
        var decided = MODERATION.as("decided");
        return exists(
                selectOne()
                        .from(MODERATION)
                        .where(MODERATION.POST_ID.eq(post.ID))
                        .and(MODERATION.EVENT.eq("reported"))
                        .andNotExists(
                                selectOne()
                                        .from(decided)
                                        .where(decided.POST_ID.eq(post.ID))
                                        .and(decided.EVENT.ne("reported"))
                                        .and(decided.ID.gt(MODERATION.ID))));
    }
}
