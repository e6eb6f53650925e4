package welvaren.access;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import welvaren.db.DefaultSchema;
import welvaren.db.Tables;
import welvaren.person.PersonId;

/// What the database holds of one person: the rows that name her, in whichever table, and the rows
/// that belong to those.
@Component
class OwnThings {

    /// Only ever added to, also by who looks.
    private static final List<Table<?>> LOGS = List.of(Tables.AUDIT_ENTRY);

    private final DSLContext db;

    OwnThings(DSLContext db) {
        this.db = db;
    }

    /// The same as long as nothing of hers changes. One question for all tables: it is asked
    /// thousands of times.
    String fingerprint(PersonId person) {
        var all = new ArrayList<SelectField<?>>();
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var column : naming(table)) {
                all.add(
                        field(
                                db.select(
                                                field(
                                                        "md5(string_agg(x::text, '|' order by x::text))",
                                                        String.class))
                                        .from(table.as("x"))
                                        .where(
                                                field(name("x", column), Long.class)
                                                        .eq(person.value()))));
            }
        }
        var before = Tables.WRITTEN_BEFORE;
        all.add(
                field(
                        db.select(count())
                                .from(before)
                                .where(before.written().PERSON_ID.eq(person))));
        return Arrays.toString(db.select(all).fetchSingle().intoArray());
    }

    /// She has nothing any more but her account.
    void wipe(PersonId person) {
        var all = new ArrayList<Query>();
        all.add(
                db.deleteFrom(Tables.WRITTEN_BEFORE)
                        .where(Tables.WRITTEN_BEFORE.written().PERSON_ID.eq(person)));
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!table.equals(Tables.PERSON)) {
                for (var column : naming(table)) {
                    all.add(
                            db.deleteFrom(table)
                                    .where(
                                            field(name(column), Long.class)
                                                    .eq(inline(person.value()))));
                }
            }
        }
        db.batch(all).execute();
    }

    /// The columns of a table that name a person.
    private static List<String> naming(Table<?> table) {
        if (LOGS.contains(table)) {
            return List.of();
        } else if (table.equals(Tables.PERSON)) {
            return List.of(Tables.PERSON.ID.getName());
        } else {
            return table.getReferences().stream()
                    .filter(key -> key.getKey().getTable().equals(Tables.PERSON))
                    .map(key -> key.getFields().getFirst().getName())
                    .toList();
        }
    }
}
