package welvaren.privacy;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.ACTOR;
import static welvaren.db.Tables.CASE_STUDY;
import static welvaren.db.Tables.COHORT;
import static welvaren.db.Tables.COURSE_UNIT;
import static welvaren.db.Tables.POST;
import static welvaren.db.Tables.STEP;
import static welvaren.db.Tables.THREAD;
import static welvaren.db.Tables.WRITTEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import welvaren.language.Language;

/// Reads the rows of a registered table that are somebody's, in a form to hand over: what she did
/// at `step_id` 17 is told by the name of that step.
final class OwnRows {

    /// In place of what is kept and never given out.
    static final String SECRET = "secret";

    /// In place of the content of a file: where it lies.
    static final String FILE = "file";

    /// The name of a thing for people; its `key` is that for programs.
    static final String TITLE = "title";

    private static final int ROWS_AT_ONCE = 500;

    private static final JsonMapper JSON_TEXT = new JsonMapper();

    /// Takes the content of a file.
    interface Files {

        /// @param name as she gave it, where she did
        /// @return where it will lie
        String put(String name, byte[] content);
    }

    private final DSLContext db;
    private final PersonalData registry;
    private final Language language;
    private final Files files;

    OwnRows(DSLContext db, PersonalData registry, Language language, Files files) {
        this.db = db;
        this.registry = registry;
        this.language = language;
        this.files = files;
    }

    /// Her rows, in the order in which they were made.
    List<ObjectNode> of(PersonalData.Table table, PersonalRows.Person person) {
        var from = PersonalRows.table(table.name());
        var columns = table.columns().keySet().stream().toList();
        List<Field<?>> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(shown(table, column)));
        var rows = new ArrayList<ObjectNode>();
        var query =
                db.select(fields)
                        .from(from)
                        .where(PersonalRows.hers(registry, table, person))
                        .orderBy(order(table))
                        .fetchSize(holdsFiles(table) ? 1 : ROWS_AT_ONCE);
        try (var found = query.fetchLazy()) {
            found.forEach(row -> rows.add(node(table, columns, row)));
        }
        return rows;
    }

    /// Files may be large, so only one of them is in memory at a time.
    private static boolean holdsFiles(PersonalData.Table table) {
        return table.columns().keySet().stream()
                .map(column -> PersonalRows.column(table.name(), column))
                .anyMatch(column -> column.getType() == byte[].class);
    }

    private static Field<?> order(PersonalData.Table table) {
        var first = table.everyColumn().contains("id") ? "id" : table.everyColumn().getFirst();
        return PersonalRows.column(table.name(), first);
    }

    private Field<?> shown(PersonalData.Table table, String column) {
        if (table.secret().contains(column)) {
            return inline(SECRET);
        }
        var stored = PersonalRows.column(table.name(), column);
        var id = stored.coerce(SQLDataType.BIGINT);
        return switch (column) {
            case "step_id" -> step(id).as(column);
            case "written_id" -> stepOfWritten(id).as(column);
            case "course_unit_id" -> unit(id).as(column);
            case "case_study_id" -> caseStudy(id).as(column);
            case "actor_id" -> actor(id).as(column);
            case "cohort_id" -> cohort(id).as(column);
            case "thread_id" -> thread(id).as(column);
            case "post_id" -> threadOfPost(id).as(column);
            default -> stored;
        };
    }

    private Field<JSONB> step(Field<Long> id) {
        var unit = STEP.courseUnit();
        var path = concat(unit.courseModule().KEY, inline("/"), unit.KEY, inline("/"), STEP.KEY);
        var title =
                concat(
                        title(unit.TITLE_NL, unit.TITLE_EN, unit.KEY),
                        inline(" – "),
                        title(STEP.TITLE_NL, STEP.TITLE_EN, STEP.KEY));
        return field(
                select(thing(path, title))
                        .from(STEP)
                        .where(STEP.ID.coerce(SQLDataType.BIGINT).eq(id)));
    }

    private Field<JSONB> stepOfWritten(Field<Long> written) {
        var step =
                field(
                        select(WRITTEN.STEP_ID.coerce(SQLDataType.BIGINT))
                                .from(WRITTEN)
                                .where(WRITTEN.ID.eq(written)));
        return step(step);
    }

    private Field<JSONB> unit(Field<Long> id) {
        var path = concat(COURSE_UNIT.courseModule().KEY, inline("/"), COURSE_UNIT.KEY);
        var title = title(COURSE_UNIT.TITLE_NL, COURSE_UNIT.TITLE_EN, COURSE_UNIT.KEY);
        return field(
                select(thing(path, title))
                        .from(COURSE_UNIT)
                        .where(COURSE_UNIT.ID.coerce(SQLDataType.BIGINT).eq(id)));
    }

    private Field<JSONB> caseStudy(Field<Long> id) {
        var title = title(CASE_STUDY.TITLE_NL, CASE_STUDY.TITLE_EN, CASE_STUDY.KEY);
        return field(
                select(thing(CASE_STUDY.KEY, title)).from(CASE_STUDY).where(CASE_STUDY.ID.eq(id)));
    }

    private static Field<JSONB> actor(Field<Long> id) {
        return field(select(thing(ACTOR.KEY, ACTOR.NAME)).from(ACTOR).where(ACTOR.ID.eq(id)));
    }

    private static Field<JSONB> cohort(Field<Long> id) {
        return field(
                select(thing(COHORT.UUID.cast(SQLDataType.CLOB), COHORT.NAME))
                        .from(COHORT)
                        .where(COHORT.ID.coerce(SQLDataType.BIGINT).eq(id)));
    }

    private static Field<JSONB> thread(Field<Long> id) {
        return field(
                select(thing(THREAD.UUID.cast(SQLDataType.CLOB), THREAD.TITLE))
                        .from(THREAD)
                        .where(THREAD.ID.eq(id)));
    }

    /// What the post itself says is somebody else's.
    private static Field<JSONB> threadOfPost(Field<Long> post) {
        return thread(field(select(POST.THREAD_ID).from(POST).where(POST.ID.eq(post))));
    }

    private Field<String> title(Field<String> nl, Field<String> en, Field<String> key) {
        return switch (language) {
            case NL -> coalesce(nl, en, key);
            case EN -> coalesce(en, nl, key);
        };
    }

    private static Field<JSONB> thing(Field<String> path, Field<String> title) {
        return jsonbObject(key("key").value(path), key(TITLE).value(title));
    }

    private ObjectNode node(PersonalData.Table table, List<String> columns, Record row) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (table.secret().contains(column)) {
                node.set(column, marked(SECRET, "true"));
            } else {
                node.set(column, value(row.get(i), row));
            }
        }
        return node;
    }

    private JsonNode value(@Nullable Object value, Record row) {
        var nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> nodes.nullNode();
            case byte[] content -> marked(FILE, files.put(fileName(row), content));
            case JSONB json -> JSON_TEXT.readTree(json.data());
            case JSON json -> JSON_TEXT.readTree(json.data());
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case Boolean yes -> nodes.booleanNode(yes);
            case Instant moment -> nodes.pojoNode(moment);
            case Object other -> nodes.stringNode(other.toString());
        };
    }

    private static String fileName(Record row) {
        var name = row.field("file_name");
        return name == null ? "bestand" : String.valueOf(row.get(name));
    }

    private static ObjectNode marked(String mark, String what) {
        return JsonNodeFactory.instance.objectNode().put(mark, what);
    }
}
