package welvaren.learning;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.STEP;

import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import welvaren.content.StepId;
import welvaren.content.UnitRef;
import welvaren.db.tables.Step;

/// How a [StepRef] is found in the database, and read from it; also for retired steps.
public final class StepRows {

    private StepRows() {}

    /// The row's id as part of a statement; null where there is no such step.
    public static Field<StepId> idOf(StepRef ref) {
        return field(select(STEP.ID).from(STEP).where(is(STEP, ref)));
    }

    /// The keys of a step that a table points to.
    public static SelectField<StepRef> refOf(Step step) {
        return row(step.courseUnit().courseModule().KEY, step.courseUnit().KEY, step.KIND, step.KEY)
                .convertFrom(mapping(StepRows::ref));
    }

    /// Like [#refOf], where a table need not point to a step.
    public static SelectField<Optional<StepRef>> refIfAny(Step step) {
        return row(step.courseUnit().courseModule().KEY, step.courseUnit().KEY, step.KIND, step.KEY)
                .convertFrom(found ->
                        found.value3() == null
                                ? Optional.empty()
                                : Optional.of(mapping(StepRows::ref).map(found)));
    }

    public static Condition is(Step step, StepRef ref) {
        return isOf(step, ref.unit())
                .and(step.KIND.eq(name(ref.kind())))
                .and(step.KEY.eq(ref.key()));
    }

    public static Condition isOf(Step step, UnitRef unit) {
        return step.courseUnit()
                .KEY
                .eq(unit.unit())
                .and(step.courseUnit().courseModule().KEY.eq(unit.module()));
    }

    public static boolean isKnown(DSLContext db, StepRef ref) {
        return db.fetchExists(STEP, is(STEP, ref));
    }

    private static StepRef ref(String module, String unit, String kind, String key) {
        return new StepRef(
                new UnitRef(module, unit),
                StepRef.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                key);
    }

    private static String name(StepRef.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
