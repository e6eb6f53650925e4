package welvaren.feedback;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.FEEDBACK_DRAFT;
import static welvaren.db.Tables.FEEDBACK_REMARK;
import static welvaren.db.Tables.HAND_IN_FILE;
import static welvaren.db.Tables.HAND_IN_TEXT;
import static welvaren.db.Tables.HAND_IN_VERSION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import welvaren.db.tables.HandInVersion;
import welvaren.person.PersonId;

/// How versions and what belongs to them are found in the database, and read from it.
final class HandInRows {

    private HandInRows() {}

    /// That a version is the last of its hand-in.
    static Condition isLatest(HandInVersion version) {
        var other = HAND_IN_VERSION.as("other_version");
        return version.NUMBER.eq(
                field(
                        select(max(other.NUMBER))
                                .from(other)
                                .where(other.HAND_IN_ID.eq(version.HAND_IN_ID))));
    }

    static Field<Map<String, String>> texts(Field<Long> version) {
        var texts =
                select(HAND_IN_TEXT.FIELD_KEY, HAND_IN_TEXT.BODY)
                        .from(HAND_IN_TEXT)
                        .where(HAND_IN_TEXT.VERSION_ID.eq(version));
        return multiset(texts)
                .convertFrom(
                        rows -> rows.stream().collect(toMap(Record2::value1, Record2::value2)));
    }

    static Field<Map<String, UUID>> files(Field<Long> version) {
        var files =
                select(HAND_IN_FILE.FIELD_KEY, HAND_IN_FILE.UUID)
                        .from(HAND_IN_FILE)
                        .where(HAND_IN_FILE.VERSION_ID.eq(version));
        return multiset(files)
                .convertFrom(
                        rows -> rows.stream().collect(toMap(Record2::value1, Record2::value2)));
    }

    static Field<Remarks> remarks(Field<Long> feedback) {
        var remarks =
                select(FEEDBACK_REMARK.PLACE, FEEDBACK_REMARK.BODY)
                        .from(FEEDBACK_REMARK)
                        .where(FEEDBACK_REMARK.FEEDBACK_ID.eq(feedback));
        return multiset(remarks).convertFrom(rows -> Remarks.of(List.copyOf(rows)));
    }

    static Field<Remarks> draft(Field<Long> version, PersonId by) {
        var drafts =
                select(FEEDBACK_DRAFT.PLACE, FEEDBACK_DRAFT.BODY)
                        .from(FEEDBACK_DRAFT)
                        .where(FEEDBACK_DRAFT.VERSION_ID.eq(version))
                        .and(FEEDBACK_DRAFT.BY_PERSON_ID.eq(by));
        return multiset(drafts).convertFrom(rows -> Remarks.of(List.copyOf(rows)));
    }
}
