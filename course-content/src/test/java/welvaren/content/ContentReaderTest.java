package welvaren.content;

import static org.assertj.core.api.Assertions.assertThat;
import static welvaren.testing.SampleContent.ASKING;
import static welvaren.testing.SampleContent.LISTENING;
import static welvaren.testing.SampleContent.STREET_PARTY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import welvaren.content.Actor.NameKind;
import welvaren.content.Actor.OtherName;
import welvaren.content.CaseStudy.BlockKey;
import welvaren.language.Language;
import welvaren.testing.SampleContent;

/// What a sound package becomes.
class ContentReaderTest {

    private final Catalogue catalogue = SampleContent.catalogue();

    @Test
    void modules_and_units_stand_in_the_order_of_their_names() {
        assertThat(catalogue.units())
                .extracting(CourseUnit::ref)
                .containsExactly(LISTENING, ASKING, STREET_PARTY);
        assertThat(catalogue.modules()).extracting(CourseModule::number).containsExactly(1, 6);
        assertThat(unit(ASKING).number()).isEqualTo(2);
        assertThat(unit(ASKING).prerequisites()).containsExactly(LISTENING);
        assertThat(unit(STREET_PARTY).section()).isEqualTo("straat");
    }

    @Test
    void two_comes_before_ten() {
        var ten =
                SampleContent.sound()
                        .renamedTo("modules/1-praten/01-luisteren", "modules/1-praten/10-luisteren")
                        .renamedTo("modules/1-praten/02-vragen", "modules/1-praten/2-vragen");

        assertThat(sound(ten).units()).extracting(CourseUnit::ref).startsWith(ASKING, LISTENING);
    }

    @Test
    void a_unit_has_both_languages() {
        var listening = unit(LISTENING);

        assertThat(listening.text().in(Language.NL).title()).isEqualTo("Luisteren");
        assertThat(listening.text().in(Language.EN).title()).isEqualTo("Listening");
        assertThat(listening.text().in(Language.EN).brief().plain())
                .isEqualTo("In this unit you learn to listen.");
    }

    @Test
    void where_one_language_is_missing_the_other_is_there() {
        var text = catalogue.caseStudy("herstelcafe").orElseThrow().text();

        assertThat(text.languages()).containsExactly(Language.NL);
        assertThat(text.in(Language.EN).title()).isEqualTo("Het herstelcafé");
    }

    @Test
    void a_part_holds_text_and_activities_in_reading_order() {
        var parts = unit(LISTENING).text().in(Language.NL).parts();

        assertThat(parts).extracting(Part::key).containsExactly("waarom", "hoe", "doen");
        assertThat(parts).extracting(Part::title).first().isEqualTo("Waarom luisteren?");
        assertThat(parts.get(1).activities())
                .extracting(Activity::key)
                .containsExactly("verder-lezen", "terugblik", "poster");
        assertThat(parts.getFirst().blocks())
                .hasExactlyElementsOfTypes(Part.Prose.class, Part.Exercise.class);
    }

    @Test
    void the_time_of_a_unit_leaves_out_what_is_done_elsewhere_or_by_choice() {
        var listening = unit(LISTENING);
        var required =
                listening.text().in(Language.NL).activities().stream()
                        .filter(Activity::required)
                        .toList();
        var here = required.stream().filter(one -> !one.isElsewhere());

        assertThat(listening.minutesElsewhere()).isEqualTo(20 + 60);
        // So short that reading it rounds to nothing.
        assertThat(listening.minutes()).isEqualTo(here.mapToInt(Activity::minutes).sum());
        assertThat(catalogue.module("praten").orElseThrow().minutes())
                .isEqualTo(listening.minutes() + 80 + unit(ASKING).minutes());
    }

    @Test
    void links_lead_to_pages_of_the_site() {
        var html = prose(0).html();

        assertThat(html)
                .contains("<a href=\"/glossary#flap\" class=\"term\" data-term=\"flap\">flap</a>")
                .contains("<a href=\"/actors/stad\">stad</a>")
                .contains("<a href=\"/modules/praten/vragen\">volgende unit</a>")
                .contains("<a href=\"https://example.org/site\" rel=\"noopener\">een site</a>");
    }

    @Test
    void a_table_is_a_table_and_its_plain_text_a_line_for_each_row() {
        assertThat(prose(0).html()).contains("<table>").contains("<th>Nummer</th>");
        assertThat(prose(0).plain().lines().toList()).endsWith("Nummer\tWat", "1\tzwijgen");
    }

    @Test
    void plain_text_has_a_line_for_each_block() {
        assertThat(prose(1).plain())
                .isEqualTo("Je zwijgt en je vraagt.\nEerst zwijgen.\nDan vragen.");
    }

    @Test
    void signs_of_html_are_words() {
        var content =
                SampleContent.sound()
                        .edited(
                                "modules/1-praten/02-vragen.nl.md",
                                "Bedank en vat samen.",
                                "Minder < meer & \\<b> is geen vet. http://example.org/plain");

        var html = last(sound(content).unit(ASKING).orElseThrow()).html();
        assertThat(html)
                .isEqualTo(
                        "<p>Minder &lt; meer &amp; &lt;b&gt; is geen vet. <a"
                                + " href=\"http://example.org/plain\" rel=\"noopener\">"
                                + "http://example.org/plain</a></p>");
    }

    @Test
    void figures_and_sources_are_typed() {
        var text = unit(LISTENING).text().in(Language.NL);

        var figure = text.figures().getFirst();
        assertThat(figure.value()).isEqualTo(new BigDecimal("12.5"));
        assertThat(figure.asOf()).isEqualTo("2019-04");
        assertThat(figure.source()).contains(text.sources().getFirst());
        assertThat(text.sources().getFirst())
                .isEqualTo(
                        new Source(
                                Optional.of("001"),
                                "Sectie 1, stap 5",
                                Optional.of("https://example.org/listening"),
                                Optional.of(LocalDate.of(2022, 11, 1))));
    }

    @Test
    void every_kind_of_activity_question_and_field_is_read() {
        var activities = unit(LISTENING).text().in(Language.NL).activities();

        assertThat(activities)
                .hasExactlyElementsOfTypes(
                        Activity.Quiz.class,
                        Activity.Reading.class,
                        Activity.Reflection.class,
                        Activity.Worksheet.class,
                        Activity.Discussion.class,
                        Activity.GroupActivity.class,
                        Activity.FieldAssignment.class);
        assertThat(((Activity.Quiz) activities.getFirst()).questions())
                .hasExactlyElementsOfTypes(
                        Question.SingleChoice.class,
                        Question.MultipleChoice.class,
                        Question.Ordering.class,
                        Question.Matching.class,
                        Question.NumberQuestion.class,
                        Question.ShortText.class);
        assertThat(((Activity.Worksheet) activities.get(3)).fields())
                .hasExactlyElementsOfTypes(
                        WorksheetField.TextField.class,
                        WorksheetField.ListField.class,
                        WorksheetField.TableField.class,
                        WorksheetField.ScaleField.class,
                        WorksheetField.PanelsField.class,
                        WorksheetField.PhotoField.class,
                        WorksheetField.FileField.class);
        assertThat(activities.get(1).required()).isFalse();
    }

    @Test
    void what_a_learner_writes_is_hers_alone_unless_the_file_says_otherwise() {
        var text = unit(LISTENING).text().in(Language.NL);

        assertThat(written(text, "terugblik")).isEqualTo(Activity.Visibility.ME);
        assertThat(written(text, "poster")).isEqualTo(Activity.Visibility.LECTURER);
        assertThat(written(text, "samen")).isEqualTo(Activity.Visibility.COHORT);
    }

    private static Activity.Visibility written(CourseUnit.UnitText text, String key) {
        return ((Activity.Written) text.activity(key).orElseThrow()).visibility();
    }

    @Test
    void a_case_has_its_blocks_the_actors_with_their_roles_and_a_colour() {
        var study = catalogue.caseStudy("buurthuis").orElseThrow();
        var text = study.text().in(Language.NL);

        assertThat(text.blocks())
                .extracting(CaseStudy.CaseBlock::key)
                .containsExactly(BlockKey.values());
        assertThat(study.actors()).containsExactly("stad");
        assertThat(text.actorRoles()).containsEntry("stad", "opende het huis");
        assertThat(study.units()).containsExactly(LISTENING);
        assertThat(study.motif()).isEqualTo(1);
        assertThat(text.statusAsOf()).contains("2022");
    }

    @Test
    void a_case_may_belong_to_a_module_that_is_still_to_be_written() {
        var study = catalogue.caseStudy("herstelcafe").orElseThrow();

        assertThat(study.module()).isEqualTo("burgerinitiatieven");
        assertThat(study.motif()).isEqualTo(6);
        assertThat(study.text().in(Language.NL).duration()).isEmpty();
    }

    @Test
    void an_actor_has_roles_relations_and_other_names() {
        var actor = catalogue.actor("kringloop").orElseThrow();

        assertThat(actor.otherNames())
                .containsExactly(new OtherName("De Kringlop", NameKind.AS_IN_SOURCE));
        assertThat(actor.ourSpelling()).isTrue();
        assertThat(actor.roles()).extracting(Actor.Role::domain).containsExactly("networks");
        assertThat(actor.relations()).extracting(Actor.Relation::to).containsExactly("stad");
        assertThat(actor.aliases()).isEmpty();
    }

    @Test
    void a_glossary_in_several_pieces_is_one() {
        var more =
                """
                - key: poster
                  term: {nl: poster, en: poster}
                  text: {nl: Een groot blad., en: A large sheet.}
                """;

        var glossary = sound(SampleContent.sound().with("glossary-cases.yaml", more)).glossary();

        assertThat(glossary).extracting(Term::key).containsExactly("flap", "onthaal", "poster");
    }

    @Test
    void a_renamed_thing_is_found_by_its_old_key_and_old_references_hold() {
        var renamed =
                sound(
                        SampleContent.sound()
                                .editedInBoth(
                                        "modules/1-praten/02-vragen",
                                        "key: vragen",
                                        "key: open-vragen\naliases: [vragen]"));

        assertThat(renamed.unit(ASKING).orElseThrow().ref())
                .isEqualTo(new UnitRef("praten", "open-vragen"));
        var listening = renamed.unit(LISTENING).orElseThrow().text().in(Language.NL);
        assertThat(((Part.Prose) listening.parts().getFirst().blocks().getFirst()).text().html())
                .contains("/modules/praten/open-vragen");
    }

    @Test
    void a_guide_among_the_files_is_left_alone() {
        sound(SampleContent.sound().with("README.md", "# Guide").with("cases/README.md", "x"));
    }

    private CourseUnit unit(UnitRef ref) {
        return catalogue.unit(ref).orElseThrow();
    }

    private RichText prose(int part) {
        var parts = unit(LISTENING).text().in(Language.NL).parts();
        return ((Part.Prose) parts.get(part).blocks().getFirst()).text();
    }

    private static RichText last(CourseUnit unit) {
        var part = unit.text().in(Language.NL).parts().getLast();
        return ((Part.Prose) part.blocks().getLast()).text();
    }

    private static Catalogue sound(SampleContent content) {
        var reading = ContentReader.read(content.files());
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).catalogue();
    }
}
