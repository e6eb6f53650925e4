package welvaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity;
import welvaren.content.Catalogue;
import welvaren.content.ContentFile;
import welvaren.content.ContentFolders;
import welvaren.content.ContentReader;
import welvaren.content.CourseUnit;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.LessonGuide;
import welvaren.content.LessonGuide.BlockKey;
import welvaren.content.Part;
import welvaren.content.Question;
import welvaren.content.Reading;
import welvaren.content.Rhythm;
import welvaren.content.UnitRef;
import welvaren.language.Language;
import welvaren.language.Translations;

/// What our own curriculum promises, beyond what any content must hold.
class CurriculumTest {

    private static final Pattern BROKEN_LIGATURE =
            Pattern.compile("\\p{L}[!$%]\\p{L}|\\p{L}#\\p{L}|[ĳﬀﬁﬂﬃﬄ]");
    private static final Pattern TERM = Pattern.compile("\\]\\(term:([a-z0-9-]+)\\)");

    private static final List<ContentFile> FILES = ContentFolders.shipped().files();
    private static final Catalogue CATALOGUE =
            ((Reading.Sound) ContentReader.read(FILES)).catalogue();

    private static Stream<UnitText> texts() {
        return CATALOGUE.units().stream()
                .flatMap(unit -> unit.text().byLanguage().values().stream());
    }

    @Test
    void everything_is_there_in_both_languages() {
        var all = new HashSet<Translations<?>>();
        CATALOGUE.modules().forEach(module -> all.add(module.text()));
        CATALOGUE.units().forEach(unit -> all.add(unit.text()));
        CATALOGUE.cases().forEach(study -> all.add(study.text()));
        CATALOGUE.glossary().forEach(term -> all.add(term.text()));
        CATALOGUE.teaching().guides().forEach(guide -> all.add(guide.text()));

        assertThat(all.stream().map(Translations::languages).distinct())
                .singleElement()
                .satisfies(languages ->
                        assertThat(languages).containsExactlyInAnyOrder(Language.values()));
    }

    @Test
    void the_languages_are_of_comparable_length() {
        assertThat(units(unit -> (double) words(unit, Language.EN) / words(unit, Language.NL)))
                .allSatisfy((_, ratio) -> assertThat(ratio).isBetween(0.8, 1.3));
    }

    @Test
    void a_unit_is_neither_thin_nor_endless() {
        assertThat(units(unit -> words(unit, Language.NL)))
                .allSatisfy((_, words) -> assertThat(words).isBetween(700, 1500));
    }

    private static <T> Map<UnitRef, T> units(Function<CourseUnit, T> measure) {
        return CATALOGUE.units().stream().collect(Collectors.toMap(CourseUnit::ref, measure));
    }

    /// What she reads: in short, the text of the parts, and what drawings show.
    private static int words(CourseUnit unit, Language language) {
        var text = unit.text().in(language);
        return text.brief().words()
                + text.parts().stream()
                        .flatMap(part -> part.blocks().stream())
                        .mapToInt(CurriculumTest::words)
                        .sum();
    }

    private static int words(Part.Block block) {
        return switch (block) {
            case Part.Prose(var text) -> text.words();
            case Part.Picture(var diagram) -> diagram.text().words();
            case Part.Exercise _ -> 0;
        };
    }

    @Test
    void every_outcome_is_practised_and_assessed() {
        assertThat(texts())
                .allSatisfy(text -> {
                    var ids = text.outcomes().stream().map(outcome -> outcome.id()).toList();
                    assertThat(practised(text)).as(text.title()).containsAll(ids);
                    assertThat(assessed(text)).as(text.title()).containsAll(ids);
                });
    }

    private static List<String> practised(UnitText text) {
        return text.activities().stream()
                .flatMap(one ->
                        Stream.concat(
                                one.basics().practises().stream(),
                                one.basics().assesses().stream()))
                .toList();
    }

    private static List<String> assessed(UnitText text) {
        return text.activities().stream().flatMap(one -> one.basics().assesses().stream()).toList();
    }

    @Test
    void what_a_learner_writes_has_criteria_and_where_it_helps_an_example() {
        assertThat(texts().flatMap(text -> text.activities().stream()))
                .allSatisfy(activity -> {
                    switch (activity) {
                        case Activity.Reflection one -> {
                            assertThat(one.criteria()).as(one.key()).isNotEmpty();
                            assertThat(one.example()).as(one.key()).isPresent();
                        }
                        case Activity.Worksheet one -> {
                            assertThat(one.criteria()).as(one.key()).isNotEmpty();
                            assertThat(one.example()).as(one.key()).isPresent();
                        }
                        default -> {}
                    }
                });
    }

    @Test
    void every_module_has_three_drawings_and_ends_in_a_product_with_a_rubric() {
        assertThat(CATALOGUE.modules())
                .hasSize(6)
                .allSatisfy(module -> {
                    var units =
                            module.units().stream()
                                    .map(unit -> unit.text().in(Language.NL))
                                    .toList();
                    assertThat(
                                    units.stream()
                                            .flatMap(text -> text.parts().stream())
                                            .flatMap(part -> part.diagrams().stream()))
                            .as(module.key())
                            .hasSizeGreaterThanOrEqualTo(3);
                    assertThat(units.getLast().activities())
                            .as(module.key())
                            .anyMatch(one ->
                                    one instanceof Activity.Worksheet sheet
                                            && !sheet.rubric().isEmpty());
                });
    }

    @Test
    void it_is_as_large_as_a_course_needs() {
        var activities =
                CATALOGUE.units().stream()
                        .flatMap(unit -> unit.text().in(Language.NL).activities().stream())
                        .toList();
        var questions =
                activities.stream()
                        .filter(Activity.Quiz.class::isInstance)
                        .flatMap(quiz -> ((Activity.Quiz) quiz).questions().stream())
                        .toList();
        var worksheets = activities.stream().filter(Activity.Worksheet.class::isInstance).count();

        assertThat(CATALOGUE.units()).hasSizeBetween(26, 32);
        assertThat(questions).hasSizeGreaterThanOrEqualTo(120);
        assertThat(questions.stream().map(Question::getClass).distinct()).hasSize(6);
        assertThat(worksheets).isGreaterThanOrEqualTo(15);
        assertThat(CATALOGUE.glossary()).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    void every_unit_has_a_lesson_guide_of_which_the_minutes_add_up() {
        assertThat(CATALOGUE.teaching().guides())
                .extracting(LessonGuide::unit)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.units().stream().map(CourseUnit::ref).toList());
        assertThat(CATALOGUE.teaching().guides())
                .allSatisfy(guide -> {
                    for (var text : guide.text().byLanguage().values()) {
                        var named = guide.unit().toString();
                        assertThat(minutes(text, BlockKey.FIFTY)).as(named).isEqualTo(50);
                        assertThat(minutes(text, BlockKey.HUNDRED)).as(named).isEqualTo(100);
                    }
                });
    }

    /// The first column of the table.
    private static int minutes(LessonGuide.GuideText text, BlockKey key) {
        return text.blocks().stream()
                .filter(block -> block.key() == key)
                .flatMap(block -> block.text().plain().lines())
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length > 1 && cells[0].strip().matches("\\d+"))
                .mapToInt(cells -> Integer.parseInt(cells[0].strip()))
                .sum();
    }

    @Test
    void a_rhythm_of_thirteen_weeks_holds_every_unit() {
        var thirteen = CATALOGUE.teaching().rhythm("dertien-weken").orElseThrow();
        var planned =
                thirteen.stretches().stream()
                        .flatMap(stretch -> stretch.items().stream())
                        .flatMap(item ->
                                item instanceof Rhythm.Study(var unit)
                                        ? Stream.of(unit)
                                        : Stream.empty())
                        .toList();

        assertThat(thirteen.stretches()).hasSize(13);
        assertThat(planned)
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.units().stream().map(CourseUnit::ref).toList());
    }

    @Test
    void every_term_is_used() {
        var used =
                FILES.stream()
                        .flatMap(file -> TERM.matcher(file.text()).results())
                        .map(found -> found.group(1))
                        .toList();

        assertThat(CATALOGUE.glossary()).extracting(term -> term.key()).isSubsetOf(used);
    }

    @Test
    void nothing_was_copied_with_the_faults_of_a_scan() {
        var faults =
                FILES.stream()
                        .filter(file -> !file.path().endsWith(".svg"))
                        .flatMap(file ->
                                BROKEN_LIGATURE
                                        .matcher(withoutAddresses(file.text()))
                                        .results()
                                        .map(MatchResult::group)
                                        .map(fault -> file.path() + ": " + fault))
                        .toList();

        assertThat(faults).isEmpty();
    }

    private static String withoutAddresses(String text) {
        return text.replaceAll("https?://\\S+", "");
    }
}
