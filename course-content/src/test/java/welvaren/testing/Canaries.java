package welvaren.testing;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import welvaren.language.Language;
import welvaren.person.PersonId;
import welvaren.person.Viewer;
import welvaren.privacy.PersonalData;
import welvaren.privacy.PersonalData.OnErasure;
import welvaren.privacy.PersonalData.Table;
import welvaren.privacy.Whose;

/// Somebody with one distinct text in every column of the registry that can hold one: whoever finds
/// such a text knows whose it is, and where it was kept.
///
/// It reads the schema, so a new table is covered by itself; where a column takes only certain
/// words, a check on it or [#ONLY] says which.
@Component
public class Canaries {

    /// Somebody full of canaries.
    ///
    /// @param secret those that are never given out
    public record Planted(Viewer.SignedIn viewer, Set<String> texts, Set<String> secret) {}

    /// What a column can hold although no check says so.
    private static final Map<String, String> ONLY =
            Map.ofEntries(
                    entry("person.language", "'nl'"),
                    entry("change.kind", "'written'"),
                    entry("attachment.media_type", "'image/png'"),
                    entry("hand_in_file.media_type", "'image/png'"),
                    entry("saved_item.course_unit_id", "null"),
                    entry("saved_item.actor_id", "null"),
                    entry("saved_item.step_id", "null"),
                    entry("saved_item.term_key", "null"),
                    entry(
                            "agreement.version",
                            "(select coalesce(max(version), 0) + 1 from agreement)"),
                    entry("audit_entry.id", "(select coalesce(max(id), 0) + 1 from audit_entry)"),
                    entry("single_use_link.expires_at", "now() + interval '1 day'"),
                    entry("mail.due_at", "null"),
                    entry("mail.sent_at", "null"),
                    entry("thread.step_id", "null"),
                    entry("thread.answered_at", "null"),
                    entry("post.answered_at", "null"),
                    entry("post.answers_post_id", "null"),
                    entry("post_draft.answers_post_id", "null"),
                    entry("thread_seen.numbers", "'{[1,2)}'"));

    private static final Pattern FIRST_WORD = Pattern.compile("'([^']+)'::text");

    private final DSLContext db;

    Canaries(DSLContext db) {
        this.db = db;
    }

    /// @param who begins each of her texts
    public Planted plant(String who) {
        return plant(who, PersonalData.registry().tables());
    }

    /// The same without what stays when she is erased, where only words of ours stand.
    public Planted plantWhatIsErased(String who) {
        return plant(
                who,
                PersonalData.registry().tables().stream()
                        .filter(table -> table.onErasure() != OnErasure.KEEP)
                        .toList());
    }

    private Planted plant(String who, List<Table> tables) {
        var texts = new TreeSet<String>();
        var secret = new TreeSet<String>();
        var ids = new LinkedHashMap<String, Object>();
        somethingToPointTo();
        for (var table : tables) {
            var names = new ArrayList<String>();
            var values = new ArrayList<String>();
            for (var column : columns(table.name())) {
                var name = column.get("column_name", String.class);
                var canary = "%s-%s-%s".formatted(who, table.name(), name).replace('_', '-');
                var value = value(table, column, canary, ids);
                if (value.contains(canary) && table.columns().containsKey(name)) {
                    (table.secret().contains(name) ? secret : texts).add(canary);
                }
                names.add(name);
                values.add(value);
            }
            var row =
                    db.fetchSingle(
                            "insert into %s (%s) values (%s) returning *"
                                    .formatted(
                                            table.name(),
                                            String.join(", ", names),
                                            String.join(", ", values)));
            if (row.field("id") != null) {
                ids.put(table.name(), row.get("id"));
            }
            if (table.name().equals("person")) {
                ids.put("uuid", row.get("uuid"));
            }
        }
        var id = new PersonId(((Number) ids.get("person")).longValue());
        return new Planted(
                new Viewer.SignedIn(id, who + "-person-name", Language.NL), texts, secret);
    }

    /// What is about nobody, and not from the content either.
    private void somethingToPointTo() {
        db.execute(
                "insert into cohort (name, language, starts_on, ends_on, join_code)"
                        + " select 'a cohort', 'nl', current_date, current_date, 'CODE'"
                        + " where not exists (select from cohort)");
        db.execute(
                "insert into peer_round (cohort_id, step_id, mode, due_on, reviews, sample)"
                        + " select cohort.id, step.id, 'open', current_date, 2, 'a sample'"
                        + " from cohort, step where not exists (select from peer_round) limit 1");
    }

    /// All that an insert has to fill.
    private List<Record> columns(String table) {
        return List.copyOf(
                db.fetch(
                        "select column_name, udt_name from information_schema.columns"
                                + " where table_schema = 'public' and table_name = ?"
                                + " and is_identity = 'NO' and udt_name <> 'xid8'"
                                + " order by ordinal_position",
                        table));
    }

    private String value(Table table, Record column, String canary, Map<String, Object> ids) {
        var name = column.get("column_name", String.class);
        var only = ONLY.get(table.name() + "." + name);
        if (only != null) {
            return only;
        }
        for (var whose : table.whose()) {
            if (whose.column().equals(name) && !table.name().equals("person")) {
                return hers(whose.by(), ids);
            }
        }
        var target = target(table.name(), name);
        if (!target.isEmpty()) {
            return ids.containsKey(target)
                    ? String.valueOf(ids.get(target))
                    : "(select min(id) from %s)".formatted(target);
        }
        return switch (column.get("udt_name", String.class)) {
            case "text", "varchar" -> "'" + word(table.name(), name, canary) + "'";
            case "jsonb" -> "'{\"said\": \"%s\"}'".formatted(canary);
            case "bytea" -> "convert_to('%s', 'UTF8')".formatted(canary);
            case "timestamptz", "timestamp" -> "now()";
            case "date" -> "current_date";
            case "uuid" -> "gen_random_uuid()";
            case "bool" -> "false";
            default -> "1";
        };
    }

    private static String hers(Whose.By by, Map<String, Object> ids) {
        return switch (by) {
            case Whose.By.Id _ -> String.valueOf(ids.get("person"));
            case Whose.By.Uuid _ -> "'" + ids.get("uuid") + "'";
            case Whose.By.Email _ ->
                    "(select email from person where id = %s)".formatted(ids.get("person"));
            case Whose.By.RowOf(var other) -> String.valueOf(ids.get(other));
        };
    }

    /// The table that the column points to; nothing when it points to none.
    private String target(String table, String column) {
        return db
                .fetch(
                        "select c.confrelid::regclass::text from pg_constraint c"
                                + " join pg_attribute a on a.attrelid = c.conrelid"
                                + " and a.attnum = any (c.conkey)"
                                + " where c.contype = 'f' and c.conrelid = ?::regclass"
                                + " and a.attname = ?",
                        table,
                        column)
                .stream()
                .map(row -> row.get(0, String.class))
                .findFirst()
                .orElse("");
    }

    /// The canary, or the first word that a check on the column allows.
    private String word(String table, String column, String canary) {
        return db
                .fetch(
                        "select pg_get_constraintdef(c.oid) from pg_constraint c"
                                + " join pg_attribute a on a.attrelid = c.conrelid"
                                + " and c.conkey = array[a.attnum]"
                                + " where c.contype = 'c' and c.conrelid = ?::regclass"
                                + " and a.attname = ?",
                        table,
                        column)
                .stream()
                .map(row -> FIRST_WORD.matcher(row.get(0, String.class)))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst()
                .orElse(canary);
    }

    /// Every place in the database where such a text stands, in whatever column of whatever table.
    public List<String> found(String who) {
        var places = new ArrayList<String>();
        var columns =
                db.fetch(
                        "select table_name, column_name, udt_name from information_schema.columns"
                                + " where table_schema = 'public'"
                                + " and udt_name in ('text', 'varchar', 'jsonb', 'json', 'bytea')");
        for (var column : columns) {
            var table = column.get(0, String.class);
            var name = column.get(1, String.class);
            var text =
                    column.get(2, String.class).equals("bytea")
                            ? "encode(\"%s\", 'escape')".formatted(name)
                            : "\"%s\"::text".formatted(name);
            var rows =
                    db.fetch(
                            "select 1 from \"%s\" where %s like ?".formatted(table, text),
                            "%" + who + "-%");
            if (rows.isNotEmpty()) {
                places.add(table + "." + name);
            }
        }
        return places;
    }
}
