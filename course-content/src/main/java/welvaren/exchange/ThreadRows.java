package welvaren.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.THREAD;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import welvaren.cohort.MyCohort;
import welvaren.learning.StepRows;
import welvaren.person.Viewer;

/// How threads are read from the database, as one viewer may see them.
final class ThreadRows {

    private ThreadRows() {}

    /// @param mine the cohort that the threads are in
    static SelectField<ThreadHead> head(Viewer.SignedIn viewer, MyCohort mine) {
        var mustAnswer = mustAnswer(viewer, mine);
        return row(
                        THREAD.UUID,
                        inline(mine.cohort().uuid()),
                        StepRows.refIfAny(THREAD.step()),
                        THREAD.TITLE,
                        PostRows.author(THREAD.person(), mine.cohort().id()),
                        THREAD.OPENED_AT,
                        THREAD.LAST_POST_AT,
                        field(THREAD.PINNED_AT.isNotNull()),
                        field(THREAD.CLOSED_AT.isNotNull()),
                        field(THREAD.ANNOUNCED_AT.isNotNull()),
                        posts(),
                        unread(viewer, mustAnswer),
                        THREAD.ANSWER_FIRST,
                        field(mustAnswer),
                        THREAD.REVISION,
                        THREAD.LAST_NUMBER)
                .convertFrom(mapping(ThreadHead::new));
    }

    /// Whether she has to answer before she reads what others say.
    static Condition mustAnswer(Viewer.SignedIn viewer, MyCohort mine) {
        if (mine.role().accompanies()) {
            return condition(inline(false));
        }
        return THREAD.ANSWER_FIRST
                .isTrue()
                .andNot(
                        exists(
                                selectOne()
                                        .from(POST)
                                        .where(POST.THREAD_ID.eq(THREAD.ID))
                                        .and(POST.PERSON_ID.eq(viewer.id()))
                                        .and(POST.DELETED_AT.isNull())));
    }

    private static Field<Integer> posts() {
        return field(
                selectCount()
                        .from(POST)
                        .where(POST.THREAD_ID.eq(THREAD.ID))
                        .and(PostRows.isThere(POST)));
    }

    static Field<Integer> unread(Viewer.SignedIn viewer, Condition mustAnswer) {
        var unread =
                field(
                        selectCount()
                                .from(POST)
                                .where(POST.THREAD_ID.eq(THREAD.ID))
                                .and(PostRows.isUnread(viewer, POST)));
        return when(mustAnswer, inline(0)).otherwise(unread);
    }
}
