package welvaren.privacy;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import welvaren.db.DefaultSchema;
import welvaren.person.PersonId;

/// Which rows of a registered table are somebody's.
final class PersonalRows {

    /// Everything by which rows name her.
    record Person(PersonId id, UUID uuid, String email) {}

    private PersonalRows() {}

    /// The table as it is in the database.
    static org.jooq.Table<?> table(String name) {
        return Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name), name);
    }

    static Field<?> column(String table, String column) {
        return Objects.requireNonNull(table(table).field(column), table + "." + column);
    }

    /// Whether a row of this table is hers.
    static Condition hers(PersonalData registry, PersonalData.Table table, Person person) {
        return table.whose().stream()
                .map(whose -> hers(registry, table, whose, person))
                .reduce(Condition::or)
                .orElse(falseCondition());
    }

    private static Condition hers(
            PersonalData registry, PersonalData.Table table, Whose whose, Person person) {
        var column = column(table.name(), whose.column());
        return switch (whose.by()) {
            case Whose.By.Id _ -> column.coerce(SQLDataType.BIGINT).eq(person.id().value());
            case Whose.By.Uuid _ -> column.cast(SQLDataType.CLOB).eq(person.uuid().toString());
            case Whose.By.Email _ ->
                    lower(column.coerce(SQLDataType.CLOB)).eq(lower(val(person.email())));
            case Whose.By.RowOf(var other) ->
                    column.coerce(SQLDataType.BIGINT)
                            .in(
                                    select(column(other, "id").coerce(SQLDataType.BIGINT))
                                            .from(table(other))
                                            .where(hers(registry, registry.table(other), person)));
        };
    }
}
