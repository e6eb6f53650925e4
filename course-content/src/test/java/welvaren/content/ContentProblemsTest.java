package welvaren.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import welvaren.testing.SampleContent;

/// What a lecturer hears about files that are not sound: which file, which line, what to do.
class ContentProblemsTest {

    private static final String LISTENING = "modules/1-praten/01-luisteren";
    private static final String ASKING = "modules/1-praten/02-vragen";
    private static final String CASE = "cases/herstelcafe.nl.md";
    private static final String ACTORS = "actors/actors.yaml";

    private final SampleContent sample = SampleContent.sound();

    // The whole

    @Test
    void every_problem_is_said_at_once_and_in_order() {
        var content =
                sample.edited("glossary.yaml", "key: onthaal", "key: Onthaal")
                        .edited(ACTORS, "domain: government", "domain: goverment")
                        .edited(CASE, "{#story}", "{#storry}");

        assertThat(problems(content))
                .isSorted()
                .extracting(ContentProblem::path)
                .contains(ACTORS, CASE, "glossary.yaml");
    }

    @Test
    void a_file_that_is_there_twice() {
        var twice = new ArrayList<>(sample.files());
        twice.add(new ContentFile("glossary.yaml", sample.text("glossary.yaml")));

        expect(
                new SampleContent(List.copyOf(twice)),
                "glossary.yaml:1: There are two files with this name, in different folders.");
    }

    @Test
    void a_file_that_nobody_reads() {
        expect(
                sample.with("cases/markt.md", "x"),
                "cases/markt.md:1: Nobody reads a file of this name at this place.");
    }

    @Test
    void a_module_folder_without_module_file() {
        expect(
                sample.without("modules/6-buurt/module"),
                "modules/6-buurt/module.nl.md:1: The folder “6-buurt” has units but no module"
                        + " file.");
    }

    // Fields

    @Test
    void fields_on_top_that_are_missing_or_have_no_end() {
        expect(
                sample.with("cases/markt.nl.md", "## Het verhaal {#story}\n"),
                "cases/markt.nl.md:1: The fields on top are missing.");
        expect(
                sample.with("cases/markt.nl.md", "---\nkey: markt\n\n## Het verhaal {#story}\n"),
                "cases/markt.nl.md:1: The fields on top have no end.");
    }

    @Test
    void an_unknown_field_with_the_nearest_known_one() {
        var content = sample.edited(CASE, "\nlead:", "\nlaed:");

        expect(content, CASE + ":4: There is no field “laed” here. Did you mean “lead”?");
        expect(content, CASE + ":2: “lead” is missing. Add a line “lead: …”.");
    }

    @Test
    void an_unknown_field_deep_inside() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "help: Een of twee zinnen",
                "hulp: Een of twee zinnen",
                "There is no field “hulp” here. Did you mean “help”?");
    }

    @Test
    void a_field_that_is_there_twice() {
        expect(
                sample.edited(CASE, "\nlead:", "\ntitle: Nog een\nlead:"),
                CASE + ":4: The field “title” is here twice.");
    }

    @Test
    void a_colon_inside_a_text() {
        expect(
                sample.edited(CASE, "title: Het herstelcafé", "title: Herstel: het café"),
                CASE + ":3: This cannot be read: there is a colon inside a text");
    }

    @ParameterizedTest
    @CsvSource({"*alles*", "&alles", "!alles"})
    void a_text_that_means_something_else_in_yaml(String text) {
        expect(sample.edited(CASE, "title: Het herstelcafé", "title: " + text), CASE + ":3: ");
    }

    @Test
    void a_list_where_a_text_belongs_and_a_text_where_a_list_belongs() {
        expect(
                sample.edited(CASE, "title: Het herstelcafé", "title: [Het herstelcafé]"),
                CASE + ":3: “title” is one text, not a list.");
        expect(
                sample.edited(CASE, "regions: [vlaanderen]", "regions: vlaanderen"),
                CASE + ":8: “regions” is a list.");
    }

    @Test
    void a_link_in_plain_text() {
        expect(
                sample.edited(CASE, "lead: Buren", "lead: '[Buren](actor:stad)' #"),
                CASE + ":4: A link does not work in “lead”, which is plain text.");
    }

    @ParameterizedTest
    @CsvSource({"2022-13", "vorig jaar", "2022-02-30"})
    void a_date_that_is_none(String date) {
        expectAt(
                sample,
                "cases/buurthuis.nl.md",
                "statusAsOf: 2022",
                "statusAsOf: " + date,
                "“statusAsOf” is not a date: “%s”.".formatted(date));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "ftp://example.org", "www.example.org", "https://"})
    void an_address_that_is_none(String address) {
        expectAt(
                sample,
                ACTORS,
                "https://example.org/stad",
                "'" + address + "'",
                "“website” is not a web address: “%s”.".formatted(address));
    }

    @Test
    void a_number_that_is_none() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "value: 12.5",
                "value: twaalf",
                "“value” is not a number: “twaalf”.");
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "minutes: 60",
                "minutes: een uur",
                "“minutes” is not a whole number");
    }

    @Test
    void a_visibility_that_nobody_knows() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "visibility: lecturer\nintro",
                "visibility: teacher\nintro",
                "“visibility” cannot be “teacher”. Choose one of: cohort, lecturer, me.");
    }

    // Keys and references

    @Test
    void a_key_that_cannot_be_one() {
        expect(
                sample.edited(CASE, "key: herstelcafe", "key: Herstel café"),
                CASE + ":2: “Herstel café” cannot be a key.");
        expectAt(sample, ASKING + ".nl.md", "{#midden}", "{#Midden}", "“Midden” cannot be a key.");
    }

    @Test
    void a_key_that_is_taken() {
        var copy = sample.text(CASE);
        expect(
                sample.with("cases/kopie.nl.md", copy),
                "cases/kopie.nl.md:2: The key “herstelcafe” is taken by another case, in "
                        + CASE
                        + " line 2.");
        expectAt(
                sample,
                ACTORS,
                "key: netwerk",
                "key: stad",
                "The key “stad” is taken by another actor, in " + ACTORS + " line 1.");
        expectAt(
                sample,
                ASKING + ".nl.md",
                "{#einde}",
                "{#begin}",
                "The key “begin” is taken by another part");
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "```group\nkey: samen",
                "```group\nkey: gesprek",
                "The key “gesprek” is taken by another activity");
    }

    @Test
    void a_term_that_is_explained_twice() {
        expect(
                sample.with(
                        "glossary-more.yaml",
                        """
                        - key: flap
                          term: {nl: flap}
                          text: {nl: Nog eens.}
                        """),
                "glossary-more.yaml:1: The key “flap” is taken by another term, in glossary.yaml"
                        + " line 1.");
    }

    @Test
    void an_old_key_that_something_else_has_now() {
        expect(
                sample.editedInBoth(
                        "cases/buurthuis",
                        "key: buurthuis",
                        "key: buurthuis\naliases: [herstelcafe]"),
                "The key “herstelcafe” is taken by another case");
    }

    @Test
    void a_link_to_something_unknown_with_the_nearest_key() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "(term:flap)",
                "(term:flop)",
                "There is no term “flop”. Did you mean “flap”?");
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "(unit:praten/vragen)",
                "(unit:praten/vraag)",
                "There is no unit “praten/vraag”. Did you mean “praten/vragen”?");
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "(actor:stad)",
                "(actor:stat)",
                "There is no actor “stat”. Did you mean “stad”?");
        expectAt(
                sample,
                "modules/1-praten/module.nl.md",
                "(case:buurthuis)",
                "(case:buurthuizen)",
                "There is no case “buurthuizen”. Did you mean “buurthuis”?");
    }

    @Test
    void a_reference_to_something_unknown() {
        expectAt(sample, CASE, "[circulair]", "[circulaire]", "There is no theme “circulaire”.");
        expectAt(sample, CASE, "sector: openbaar", "sector: x", "There is no sector “x”.");
        expectAt(sample, CASE, "[vlaanderen]", "[vlanderen]", "There is no region “vlanderen”.");
        expectAt(sample, CASE, "key: kringloop", "key: kring", "There is no actor “kring”.");
        expectAt(
                sample,
                CASE,
                "module: burgerinitiatieven",
                "module: burgers",
                "There is no module “burgers”.");
        expectAt(
                sample,
                ASKING + ".nl.md",
                "[praten/luisteren]",
                "[praten/luister]",
                "There is no unit “praten/luister”. Did you mean “praten/luisteren”?");
        expectAt(
                sample,
                ACTORS,
                "domain: government",
                "domain: goverment",
                "There is no domain “goverment”. Did you mean “government”?");
        expectAt(sample, ACTORS, "to: stad", "to: stat", "There is no actor “stat”.");
        expectAt(
                sample,
                "vocabulary.yaml",
                "group: networks",
                "group: network",
                "There is no group “network”. Did you mean “networks”?");
    }

    @Test
    void an_outcome_that_the_unit_does_not_have() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "practises: [o2]",
                "practises: [o3]",
                "This unit has no outcome “o3”.");
    }

    @Test
    void a_source_that_is_not_there() {
        expectAt(sample, LISTENING + ".nl.md", "source: 1", "source: 2", "There is no source 2.");
    }

    @Test
    void a_section_that_the_module_does_not_have() {
        expectAt(
                sample,
                "modules/6-buurt/01-straatfeest.nl.md",
                "section: straat",
                "section: straten",
                "The module has no section “straten”.");
    }

    @Test
    void units_that_must_be_done_before_themselves() {
        expect(
                sample.editedInBoth(
                        LISTENING,
                        "key: luisteren\ntitle",
                        "key: luisteren\nprerequisites: [praten/vragen]\ntitle"),
                LISTENING
                        + ".nl.md:3: The unit “praten/luisteren” must be done before itself,"
                        + " through its prerequisites.");
    }

    // Text

    @Test
    void html_and_images() {
        expectAt(
                sample,
                ASKING + ".nl.md",
                "Bedank en",
                "Bedank <b>en</b>",
                "There is HTML here: <b>.");
        expectAt(
                sample,
                ASKING + ".nl.md",
                "Bedank en vat samen.",
                "<script>alert(1)</script>",
                "There is HTML here.");
        expectAt(
                sample,
                ASKING + ".nl.md",
                "Bedank en",
                "![foto](https://example.org/a.png) en",
                "There is an image here.");
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "/cases/buurthuis", "terms:flap", "mailto:a@example.org"})
    void a_link_that_leads_nowhere(String link) {
        expectAt(
                sample,
                ASKING + ".nl.md",
                "Bedank en",
                "[Bedank](%s) en".formatted(link),
                "The link “%s” leads nowhere.".formatted(link));
    }

    @Test
    void a_heading_without_a_key_or_above_the_title() {
        expectAt(
                sample,
                ASKING + ".nl.md",
                "## Afronden {#einde}",
                "## Afronden",
                "The heading “Afronden” has no key. Put one behind it: ## Afronden {#a-key}.");
        expectAt(
                sample,
                ASKING + ".nl.md",
                "Bedank en vat samen.",
                "# Einde",
                "The title is already on top of the file.");
    }

    @Test
    void a_text_that_is_indented_by_accident() {
        expectAt(
                sample,
                ASKING + ".nl.md",
                "Bedank en vat samen.",
                "    Bedank",
                "This text is indented by four spaces.");
    }

    @Test
    void a_unit_in_short_that_is_long_or_missing() {
        expectAt(
                sample,
                ASKING + ".nl.md",
                "\nJe leert open vragen stellen.",
                "\n" + "woord ".repeat(81),
                "The unit in short has 81 words.");
        expect(
                sample.edited(ASKING + ".nl.md", "Je leert open vragen stellen.", ""),
                "The unit in short is missing.");
    }

    @Test
    void too_few_parts_and_an_empty_one() {
        var short2 =
                sample.changed(
                        ASKING + ".nl.md", text -> text.substring(0, text.indexOf("## Afronden")));

        expect(short2, ASKING + ".nl.md:16: The unit has 2 parts.");
        expectAt(
                sample,
                ASKING + ".nl.md",
                "## Afronden {#einde}\n\nBedank en vat samen.",
                "## Afronden {#einde}",
                "The part “Afronden” is empty.");
    }

    // Activities

    @Test
    void an_activity_of_an_unknown_kind() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "```reflection",
                "```reflexion",
                "There is no activity of the kind “reflexion”. Did you mean “reflection”?");
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "```reflection",
                "```",
                "This block does not say what it is.");
    }

    @Test
    void an_activity_without_an_end() {
        expect(
                sample.changed(LISTENING + ".nl.md", text -> text.substring(0, text.length() - 4)),
                "This block has no end.");
    }

    @Test
    void an_activity_where_it_does_not_work() {
        expectAt(
                sample,
                CASE,
                "Begin klein.",
                "```reflection\nkey: x\n```",
                "There is a block between fences where it does not work.");
    }

    @Test
    void a_question_without_or_with_too_many_right_options() {
        expect(
                sample.editedInBoth(LISTENING, ", right: true, why", ", why"),
                "No option of this question is right.");
        expect(
                sample.edited(
                        LISTENING + ".nl.md", "text: Nooit, why", "text: Nooit, right: true, why"),
                "A question of the kind single has more than one right option.");
    }

    @Test
    void a_question_of_an_unknown_kind() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "kind: single",
                "kind: singel",
                "“kind” cannot be “singel”. Did you mean “single”?");
    }

    @Test
    void two_options_with_the_same_key() {
        expectAt(
                sample,
                LISTENING + ".nl.md",
                "{key: b, text: Nooit",
                "{key: a, text: Nooit",
                "The key “a” is here twice.");
    }

    // Both languages

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes: 60             | minutes: 61            | “minutes” is 61 here, and 60 in",
                "visibility: cohort      | visibility: me         | “visibility” is me here, and cohort in",
                "required: false         | required: true         | “required” is true here, and false in",
                "id: o2                  | id: o9                 | The “outcomes” entry “o9” is not in the other language.",
                "key: gesprekken         | key: talks             | The “figures” entry “talks” is not in the other language.",
                "key: bijlage, kind: file| key: bijlage, kind: photo | “kind” is photo here, and file in",
                "key: straks             | key: later             | The “panels” entry “later” is not in the other language.",
                "{#hoe}                  | {#how}                 | The part “how” is not in the other language.",
                "key: terugblik          | key: looking-back      | The activity “looking-back” is not in the other language.",
                "key: koppel             | key: match             | The “questions” entry “match” is not in the other language.",
                "steps: [First be silent, Then ask] | steps: [First be silent] | “steps” has 1 lines here, and 2 in",
                "peerFeedback: true      | peerFeedback: false    | “peerFeedback” is false here, and true in",
            })
    void languages_that_differ(String words, String others, String message) {
        expectAt(sample, LISTENING + ".en.md", words, others, message);
    }

    @Test
    void another_right_answer_in_the_other_language() {
        expect(
                sample.edited(
                        LISTENING + ".en.md",
                        "{key: c, text: Never, why",
                        "{key: c, text: Never, right: true, why"),
                "“right” is true here, and false in");
    }

    @Test
    void another_order_in_the_other_language() {
        expectAt(
                sample,
                LISTENING + ".en.md",
                "items: [{key: a, text: First be silent}, {key: b, text: Then ask}",
                "items: [{key: b, text: Then ask}, {key: a, text: First be silent}",
                "The “items” entry “b” stands where");
    }

    @Test
    void an_example_in_one_language_only() {
        expect(
                sample.edited(
                        LISTENING + ".en.md",
                        "criteria: [You name a moment.]\nexample: Yesterday, on the train.\n```",
                        "criteria: [You name a moment.]\n```"),
                "“example” is missing, which is in " + LISTENING + ".nl.md");
    }

    @Test
    void another_kind_in_the_other_language() {
        expectAt(
                sample,
                LISTENING + ".en.md",
                "```discussion",
                "```reflection",
                "The activity “gesprek” is a reflection here, and a discussion in");
    }

    // Cases and actors

    @Test
    void a_block_of_a_case_that_is_unknown_missing_or_out_of_order() {
        expectAt(
                sample,
                CASE,
                "{#story}",
                "{#storry}",
                "A case has no block “storry”. Did you mean “story”?");
        expect(sample.edited(CASE, "{#story}", "{#storry}"), "The block “story” is missing.");
        expect(
                sample.edited(CASE, "{#story}", "{#x}")
                        .edited(CASE, "{#challenge}", "{#story}")
                        .edited(CASE, "{#x}", "{#challenge}"),
                "The blocks are not in their order.");
    }

    @Test
    void a_block_that_only_one_language_has() {
        var recommendations = Pattern.compile("(?s)## [^\\n]*\\{#recommendations}.*?(?=## )");
        var english = "cases/buurthuis.en.md";

        expect(
                sample.changed(english, text -> recommendations.matcher(text).replaceFirst("")),
                "The blocks are not those of the other language.");
    }

    @Test
    void an_actor_in_a_relation_to_itself() {
        expectAt(
                sample,
                ACTORS,
                "to: netwerk",
                "to: stad",
                "This actor stands in a relation to itself.");
    }

    @Test
    void a_name_among_old_keys() {
        expectAt(
                sample,
                ACTORS,
                "- {name: De Kringlop, kind: as-in-source}",
                "- De Kringlop",
                "“De Kringlop” is not an old key. If it is a name, write {name: De Kringlop, kind:"
                        + " official}.");
    }

    @Test
    void a_file_that_cannot_be_read_does_not_make_others_wrong() {
        assertThat(problems(sample.edited(CASE, "title: Het", "title: 'Het")))
                .extracting(ContentProblem::path)
                .containsOnly(CASE);
        assertThat(problems(sample.edited("glossary.yaml", "{nl: flap", "{nl: 'flap")))
                .extracting(ContentProblem::path)
                .containsOnly("glossary.yaml");
    }

    private static void expectAt(
            SampleContent content, String path, String words, String others, String problem) {
        var edited = content.edited(path, words, others);
        assertThat(problems(edited))
                .filteredOn(found -> found.path().equals(path))
                .filteredOn(found -> found.toString().contains(problem))
                .as("%s among %s", problem, problems(edited))
                .isNotEmpty()
                .allMatch(found -> isNear(found.line(), edited.text(path), others));
    }

    /// Whether the line is one of those words, or the one before or after.
    private static boolean isNear(int line, String text, String words) {
        for (var at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (line >= lineAt(text, at) - 1 && line <= lineAt(text, at + words.length()) + 1) {
                return true;
            }
        }
        return false;
    }

    private static int lineAt(String text, int index) {
        return (int) text.substring(0, index).chars().filter(sign -> sign == '\n').count() + 1;
    }

    private static void expect(SampleContent content, String problem) {
        assertThat(problems(content))
                .extracting(ContentProblem::toString)
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    private static List<ContentProblem> problems(SampleContent content) {
        return ContentReader.read(content.files()) instanceof Reading.Unsound(var problems)
                ? problems
                : List.of();
    }
}
