package welvaren.privacy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import welvaren.privacy.PersonalData.Table;
import welvaren.testing.StoreTest;

/// Red? Something new is kept about people. Describe it in `personal-data.yaml`: the privacy page,
/// the download, erasing and forgetting follow by themselves.
class PersonalDataTest extends StoreTest {

    /// Words in the name of a column that may be about somebody.
    private static final Pattern ABOUT_SOMEBODY =
            Pattern.compile(
                    "(^|_)(person|people|user|learner|member|author|reader|sender|recipient|guest"
                            + "|name|email|mail|address|phone|birth|ip|agent|device|password|token"
                            + "|body|comment|remark|reason|detail|message|by)(_|$)");

    private final DSLContext db;
    private final PersonalData registry = PersonalData.registry();

    PersonalDataTest(DSLContext db) {
        this.db = db;
    }

    @Test
    void every_table_that_leads_to_a_person_is_described() {
        assertThat(described().keySet()).containsAll(leadingToAPerson());
    }

    @Test
    void every_column_that_sounds_like_a_person_is_described_or_explained() {
        var undescribed = new TreeSet<String>();
        inDatabase()
                .forEach((table, columns) ->
                        columns.stream()
                                .filter(ABOUT_SOMEBODY.asPredicate())
                                .filter(column ->
                                        !described().getOrDefault(table, Set.of()).contains(column))
                                .forEach(column -> undescribed.add(table + "." + column)));

        assertThat(registry.notAboutAPerson().keySet())
                .containsExactlyInAnyOrderElementsOf(undescribed);
    }

    @Test
    void every_described_table_is_described_whole_and_as_it_is() {
        var real = inDatabase();
        for (var table : registry.tables()) {
            assertThat(table.everyColumn())
                    .as(table.name())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(real.getOrDefault(table.name(), Set.of()));
            assertThat(table.columns().keySet()).as(table.name()).containsAll(table.secret());
        }
    }

    @Test
    void every_row_is_somebodys_by_columns_that_are_there() {
        for (var table : registry.tables()) {
            assertThat(table.whose()).as(table.name()).isNotEmpty();
            for (var whose : table.whose()) {
                assertThat(table.everyColumn()).as(table.name()).contains(whose.column());
                if (whose.by() instanceof Whose.By.RowOf(var other)) {
                    assertThat(described()).containsKey(other);
                }
            }
        }
    }

    @Test
    void what_is_kept_for_a_time_says_since_when() {
        for (var holding : registry.holdings()) {
            assertThat(holding.seenBy()).as(holding.key()).isNotEmpty();
            if (holding.kept() instanceof Retention.After(_, var since)) {
                assertThat(holding.tables())
                        .as(holding.key())
                        .singleElement()
                        .satisfies(table -> assertThat(table.everyColumn()).contains(since));
            }
        }
    }

    @Test
    void both_languages_say_everything() {
        var words = new ArrayList<Words>();
        for (var holding : registry.holdings()) {
            words.addAll(List.of(holding.title(), holding.purpose()));
            holding.tables().forEach(table -> words.addAll(table.columns().values()));
        }
        registry.accounts().forEach(left -> words.add(left.title()));
        registry.browser().forEach(kept -> words.addAll(List.of(kept.purpose(), kept.lasts())));

        assertThat(words)
                .flatExtracting(Words::nl, Words::en)
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    private Map<String, Set<String>> described() {
        return registry.tables().stream()
                .collect(toMap(Table::name, table -> Set.copyOf(table.everyColumn())));
    }

    /// The tables of the real schema with their columns.
    private Map<String, Set<String>> inDatabase() {
        return db
                .fetch(
                        "select table_name, column_name from information_schema.columns"
                                + " where table_schema = 'public'"
                                + " and table_name <> 'flyway_schema_history'")
                .stream()
                .collect(
                        groupingBy(
                                row -> text(row, 0),
                                mapping(row -> text(row, 1), toCollection(TreeSet::new))));
    }

    /// The table `person`, and whatever has a foreign key to such a table.
    private Set<String> leadingToAPerson() {
        var keys =
                db.fetch(
                        "select distinct conrelid::regclass::text, confrelid::regclass::text"
                                + " from pg_constraint where contype = 'f'");
        var found = new HashSet<>(Set.of("person"));
        while (found.addAll(referring(keys, found))) {
            // One step further from the person each time.
        }
        return found;
    }

    private static List<String> referring(List<Record> keys, Set<String> to) {
        return keys.stream()
                .filter(key -> to.contains(text(key, 1)))
                .map(key -> text(key, 0))
                .toList();
    }

    private static String text(Record row, int column) {
        return row.get(column, String.class);
    }
}
