package welvaren.feedback;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.FEEDBACK;
import static welvaren.db.Tables.FEEDBACK_DRAFT;
import static welvaren.db.Tables.FEEDBACK_REMARK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import welvaren.person.PersonId;

/// What somebody is about to say about a version, and how it becomes feedback.
final class Drafting {

    private Drafting() {}

    static void put(DSLContext db, long version, PersonId by, Place place, String body) {
        if (body.isBlank()) {
            db.deleteFrom(FEEDBACK_DRAFT)
                    .where(is(version, by))
                    .and(FEEDBACK_DRAFT.PLACE.eq(place.word()))
                    .execute();
        } else {
            db.insertInto(FEEDBACK_DRAFT)
                    .set(FEEDBACK_DRAFT.VERSION_ID, version)
                    .set(FEEDBACK_DRAFT.BY_PERSON_ID, by)
                    .set(FEEDBACK_DRAFT.PLACE, place.word())
                    .set(FEEDBACK_DRAFT.BODY, body)
                    .set(FEEDBACK_DRAFT.SAVED_AT, currentInstant())
                    .onConflict(
                            FEEDBACK_DRAFT.VERSION_ID,
                            FEEDBACK_DRAFT.BY_PERSON_ID,
                            FEEDBACK_DRAFT.PLACE)
                    .doUpdate()
                    .set(FEEDBACK_DRAFT.BODY, excluded(FEEDBACK_DRAFT.BODY))
                    .set(FEEDBACK_DRAFT.SAVED_AT, excluded(FEEDBACK_DRAFT.SAVED_AT))
                    .execute();
        }
    }

    static Remarks of(DSLContext db, long version, PersonId by) {
        return Remarks.of(
                db.select(FEEDBACK_DRAFT.PLACE, FEEDBACK_DRAFT.BODY)
                        .from(FEEDBACK_DRAFT)
                        .where(is(version, by))
                        .fetch());
    }

    /// Sends all of it. Who sends something again says it in the place of what she said before.
    ///
    /// @param givenAs `lecturer` or `peer`
    static void send(DSLContext db, long version, PersonId by, String givenAs) {
        db.deleteFrom(FEEDBACK)
                .where(FEEDBACK.VERSION_ID.eq(version))
                .and(FEEDBACK.BY_PERSON_ID.eq(by))
                .and(FEEDBACK.GIVEN_AS.eq(givenAs))
                .execute();
        long feedback =
                db.insertInto(FEEDBACK)
                        .set(FEEDBACK.VERSION_ID, version)
                        .set(FEEDBACK.BY_PERSON_ID, by)
                        .set(FEEDBACK.GIVEN_AS, givenAs)
                        .returning(FEEDBACK.ID)
                        .fetchSingle(FEEDBACK.ID);
        db.insertInto(
                        FEEDBACK_REMARK,
                        FEEDBACK_REMARK.FEEDBACK_ID,
                        FEEDBACK_REMARK.PLACE,
                        FEEDBACK_REMARK.BODY)
                .select(
                        select(inline(feedback), FEEDBACK_DRAFT.PLACE, FEEDBACK_DRAFT.BODY)
                                .from(FEEDBACK_DRAFT)
                                .where(is(version, by)))
                .execute();
        db.deleteFrom(FEEDBACK_DRAFT).where(is(version, by)).execute();
    }

    /// What she typed about one version is about another from now on.
    static void move(DSLContext db, long from, long to, PersonId by) {
        db.deleteFrom(FEEDBACK_DRAFT)
                .where(is(to, by))
                .and(
                        FEEDBACK_DRAFT.PLACE.in(
                                select(FEEDBACK_DRAFT.PLACE)
                                        .from(FEEDBACK_DRAFT)
                                        .where(is(from, by))))
                .execute();
        db.update(FEEDBACK_DRAFT).set(FEEDBACK_DRAFT.VERSION_ID, to).where(is(from, by)).execute();
    }

    private static Condition is(long version, PersonId by) {
        return FEEDBACK_DRAFT.VERSION_ID.eq(version).and(FEEDBACK_DRAFT.BY_PERSON_ID.eq(by));
    }
}
