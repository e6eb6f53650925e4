package welvaren.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static welvaren.db.Tables.ACTOR;
import static welvaren.db.Tables.CASE_STUDY;
import static welvaren.db.Tables.CHANGE;
import static welvaren.db.Tables.CONTENT_FILE;
import static welvaren.db.Tables.COURSE_MODULE;
import static welvaren.db.Tables.COURSE_UNIT;
import static welvaren.db.Tables.STEP;
import static welvaren.testing.SampleContent.ASKING;
import static welvaren.testing.SampleContent.LISTENING;
import static welvaren.testing.SampleContent.STREET_PARTY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import welvaren.content.ContentImport.Outcome;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;
import welvaren.testing.TestDatabase;

class ContentImportTest extends StoreTest {

    private static final String UNIT = "modules/1-praten/01-luisteren";

    private final ContentImport imports;
    private final Catalogues catalogues;
    private final Steps steps;
    private final DSLContext db;

    ContentImportTest(ContentImport imports, Catalogues catalogues, Steps steps, DSLContext db) {
        this.imports = imports;
        this.catalogues = catalogues;
        this.steps = steps;
        this.db = db;
    }

    @BeforeEach
    void a_fresh_database_with_the_sample() {
        TestDatabase.only().startOver();
        SampleContent.importInto(imports);
    }

    @Test
    void what_was_imported_is_running() {
        assertThat(catalogues.current()).isEqualTo(SampleContent.catalogue());
        assertThat(db.fetchCount(CONTENT_FILE)).isEqualTo(SampleContent.sound().files().size());
        assertThat(steps.activity(LISTENING, "poster").flatMap(steps::step))
                .contains(new Steps.ActivityStep(LISTENING, "poster"));
        assertThat(steps.unit(ASKING).flatMap(steps::unit)).contains(ASKING);
    }

    @Test
    void the_same_files_again_change_nothing() {
        var changes = db.fetchCount(CHANGE);

        assertThat(SampleContent.sound().importWith(imports)).isEqualTo(new Outcome.Unchanged());

        assertThat(db.fetchCount(CHANGE)).isEqualTo(changes);
    }

    @Test
    void an_import_tells_what_changed_and_nothing_else() {
        var first = db.fetchCount(CHANGE);

        var outcome =
                SampleContent.sound()
                        .edited(UNIT + ".nl.md", "Nu is het aan jou.", "Nu mag jij.")
                        .edited("actors/actors.yaml", "Stad Ergens", "Stad Elders")
                        .importWith(imports);

        assertThat(outcome).isEqualTo(new Outcome.Imported(2, 3, 2, 3, 2));
        assertThat(changesAfter(first))
                .containsExactlyInAnyOrder("catalogue ", "unit praten/luisteren", "actor stad");
    }

    @Test
    void progress_stays_when_a_text_is_edited() {
        var step = steps.activity(LISTENING, "poster");
        var unit = steps.unit(LISTENING);

        SampleContent.sound()
                .edited(UNIT + ".nl.md", "title: De poster", "title: Een poster")
                .importWith(imports);

        assertThat(steps.activity(LISTENING, "poster")).isEqualTo(step);
        assertThat(steps.unit(LISTENING)).isEqualTo(unit);
        assertThat(title("poster")).isEqualTo("Een poster");
    }

    @Test
    void progress_stays_when_parts_and_units_are_put_in_another_order() {
        var first = steps.part(ASKING, "midden");
        var last = steps.part(ASKING, "einde");
        var unit = steps.unit(ASKING);

        SampleContent.sound()
                .changed("modules/1-praten/02-vragen.nl.md", ContentImportTest::endBeforeMiddle)
                .changed("modules/1-praten/02-vragen.en.md", ContentImportTest::endBeforeMiddle)
                .renamedTo("modules/1-praten/02-vragen", "modules/1-praten/00-vragen")
                .importWith(imports);

        assertThat(steps.part(ASKING, "midden")).isEqualTo(first);
        assertThat(steps.part(ASKING, "einde")).isEqualTo(last);
        assertThat(steps.unit(ASKING)).isEqualTo(unit);
        assertThat(catalogues.current().units().getFirst().ref()).isEqualTo(ASKING);
        assertThat(position("einde")).isLessThan(position("midden"));
    }

    private static String endBeforeMiddle(String text) {
        var middle = text.indexOf("## ", text.indexOf("{#begin}"));
        var end = text.lastIndexOf("## ");
        return text.substring(0, middle) + text.substring(end) + "\n" + text.substring(middle, end);
    }

    @Test
    void progress_stays_when_something_vanishes_and_comes_back() {
        var step = steps.activity(STREET_PARTY, "denk-na");
        var unit = steps.unit(STREET_PARTY);
        var rows = db.fetchCount(STEP);

        SampleContent.sound().without("modules/6-buurt").importWith(imports);

        assertThat(steps.activity(STREET_PARTY, "denk-na")).isEmpty();
        assertThat(db.fetchCount(STEP)).isEqualTo(rows);
        assertThat(db.fetchCount(STEP, STEP.RETIRED_AT.isNotNull())).isEqualTo(4);
        assertThat(db.fetchCount(COURSE_UNIT, COURSE_UNIT.RETIRED_AT.isNotNull())).isEqualTo(1);
        assertThat(db.fetchCount(COURSE_MODULE, COURSE_MODULE.RETIRED_AT.isNotNull())).isEqualTo(1);

        SampleContent.importInto(imports);

        assertThat(steps.activity(STREET_PARTY, "denk-na")).isEqualTo(step);
        assertThat(steps.unit(STREET_PARTY)).isEqualTo(unit);
        assertThat(db.fetchCount(STEP, STEP.RETIRED_AT.isNotNull())).isZero();
    }

    @Test
    void progress_stays_when_keys_are_renamed() {
        var part = steps.part(LISTENING, "waarom");
        var activity = steps.activity(LISTENING, "poster");
        var unit = steps.unit(LISTENING);
        var rows = db.fetchCount(STEP);

        SampleContent.sound()
                .editedInBoth(UNIT, "{#waarom}", "{#waarvoor #waarom}")
                .editedInBoth(UNIT, "key: poster", "key: affiche\naliases: [poster]")
                .editedInBoth(
                        UNIT, "key: luisteren\ntitle", "key: horen\naliases: [luisteren]\ntitle")
                .editedInBoth(
                        "modules/1-praten/module", "key: praten", "key: gesprek\naliases: [praten]")
                .importWith(imports);

        var renamed = new UnitRef("gesprek", "horen");
        assertThat(steps.part(renamed, "waarvoor")).isEqualTo(part);
        assertThat(steps.activity(renamed, "affiche")).isEqualTo(activity);
        assertThat(steps.unit(renamed)).isEqualTo(unit);
        assertThat(steps.activity(LISTENING, "poster")).isEqualTo(activity);
        assertThat(steps.part(LISTENING, "waarom")).isEqualTo(part);
        assertThat(db.fetchCount(STEP)).isEqualTo(rows);
        assertThat(db.fetchCount(STEP, STEP.RETIRED_AT.isNotNull())).isZero();
    }

    @Test
    void a_renamed_case_and_actor_keep_their_rows() {
        var study = db.fetchValue(CASE_STUDY.ID, CASE_STUDY.KEY.eq("buurthuis"));
        var actor = db.fetchValue(ACTOR.ID, ACTOR.KEY.eq("netwerk"));
        var first = db.fetchCount(CHANGE);

        SampleContent.sound()
                .editedInBoth(
                        "cases/buurthuis", "key: buurthuis", "key: huis\naliases: [buurthuis]")
                .edited(
                        "actors/actors.yaml",
                        "key: netwerk\n  name: Netwerk van Steden\n  aliases:\n",
                        "key: steden\n  name: Netwerk van Steden\n  aliases:\n    - netwerk\n")
                .importWith(imports);

        assertThat(db.fetchValue(CASE_STUDY.ID, CASE_STUDY.KEY.eq("huis"))).isEqualTo(study);
        assertThat(db.fetchValue(ACTOR.ID, ACTOR.KEY.eq("steden"))).isEqualTo(actor);
        assertThat(catalogues.current().units().getFirst().cases()).containsExactly("huis");
        assertThat(changesAfter(first))
                .contains("case buurthuis", "case huis", "actor netwerk", "actor steden");
    }

    @Test
    void a_key_that_was_retired_long_ago_can_be_taken_by_a_renaming() {
        SampleContent.sound().editedInBoth(UNIT, "key: poster", "key: affiche").importWith(imports);
        var affiche = steps.activity(LISTENING, "affiche");

        SampleContent.sound()
                .editedInBoth(UNIT, "key: poster", "key: poster\naliases: [affiche]")
                .importWith(imports);

        assertThat(steps.activity(LISTENING, "poster")).isEqualTo(affiche).isPresent();
    }

    @Test
    void an_unsound_package_is_refused_whole_and_the_running_content_stays() {
        var running = catalogues.current();
        var changes = db.fetchCount(CHANGE);

        var outcome =
                imports.run(
                        SampleContent.sound()
                                .edited("actors/actors.yaml", "Stad Ergens", "Stad Elders")
                                .edited("glossary.yaml", "key: flap", "key: flapje")
                                .files());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSizeGreaterThan(1));
        assertThat(catalogues.current()).isSameAs(running);
        assertThat(db.fetchCount(CHANGE)).isEqualTo(changes);
        assertThat(db.fetchValue(ACTOR.NAME, ACTOR.KEY.eq("stad"))).isEqualTo("Stad Ergens");
    }

    @Test
    void an_import_that_fails_half_way_leaves_everything_as_it_was() {
        var running = catalogues.current();
        db.execute("alter table actor add check (name <> 'Stad Elders')");

        var edited =
                SampleContent.sound()
                        .edited("actors/actors.yaml", "Stad Ergens", "Stad Elders")
                        .without("modules/6-buurt");
        assertThatThrownBy(() -> imports.run(edited.files())).hasMessageContaining("actor");

        assertThat(db.fetchCount(COURSE_UNIT, COURSE_UNIT.RETIRED_AT.isNotNull())).isZero();
        assertThat(db.fetchCount(CONTENT_FILE)).isEqualTo(SampleContent.sound().files().size());
        catalogues.reload();
        assertThat(catalogues.current()).isEqualTo(running);
    }

    @Test
    void of_two_nodes_that_import_at_once_one_finds_nothing_left_to_do() throws Exception {
        var edited = SampleContent.sound().edited("actors/actors.yaml", "Ergens", "Elders");
        Callable<Outcome> importing = () -> imports.run(edited.files());

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var outcomes =
                    nodes.invokeAll(List.of(importing, importing, importing, importing)).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(outcomes).filteredOn(Outcome.Imported.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.Unchanged.class::isInstance).hasSize(3);
        }
    }

    private List<String> changesAfter(int count) {
        return db.select(CHANGE.KIND, CHANGE.REF)
                .from(CHANGE)
                .orderBy(CHANGE.ID)
                .offset(count)
                .fetch(row -> row.value1() + " " + row.value2());
    }

    private String title(String step) {
        return db.fetchValue(STEP.TITLE_NL, STEP.KEY.eq(step));
    }

    private int position(String step) {
        return db.fetchValue(
                STEP.POSITION, STEP.KEY.eq(step).and(STEP.courseUnit().KEY.eq(ASKING.unit())));
    }
}
