package welvaren.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import welvaren.content.Activity;
import welvaren.content.Activity.Visibility;
import welvaren.content.Actor;
import welvaren.content.CaseStudy;
import welvaren.content.CaseStudy.BlockKey;
import welvaren.content.CaseStudy.CaseBlock;
import welvaren.content.CaseStudy.CaseText;
import welvaren.content.Catalogue;
import welvaren.content.CourseModule;
import welvaren.content.CourseModule.ModuleText;
import welvaren.content.CourseUnit;
import welvaren.content.CourseUnit.UnitText;
import welvaren.content.Credits;
import welvaren.content.Part;
import welvaren.content.Question;
import welvaren.content.RichText;
import welvaren.content.Teaching;
import welvaren.content.Term;
import welvaren.content.UnitRef;
import welvaren.content.Vocabulary;
import welvaren.content.Vocabulary.Domain;
import welvaren.content.Vocabulary.Theme;
import welvaren.content.Vocabulary.Word;
import welvaren.content.WorksheetField;
import welvaren.content.WorksheetField.Labelled;
import welvaren.content.WorksheetField.PanelsField;
import welvaren.language.Language;
import welvaren.language.Translations;
import welvaren.person.PersonId;
import welvaren.person.Viewer;

class FindablesTest {

    private static final Credits CREDITS = new Credits(List.of("Welvaren"), "CC BY 4.0");

    @Test
    void a_unit_is_found_by_its_parts_and_what_its_activities_ask() {
        var unit = findable(FindableRef.unit(new UnitRef("samenwerken", "waarom")));
        var text = unit.text().in(Language.NL);

        assertThat(text.title()).isEqualTo("Waarom samenwerken");
        assertThat(text.passages())
                .extracting(passage -> passage.part().orElse(""))
                .containsExactly("", "poster");
        assertThat(text.passages().getLast().heading()).contains("De poster");
        assertThat(text.passages().getLast().text())
                .contains("Hang de flappen op", "Wat willen jullie nog?", "Wie betaalt de zaal?")
                .doesNotContain("het geheime antwoord");
        assertThat(unit.facets())
                .containsEntry(Facet.TYPE, Set.of("unit"))
                .containsEntry(Facet.MODULE, Set.of("samenwerken"));
    }

    @Test
    void the_glossary_lends_other_words_for_what_a_text_speaks_of() {
        var words =
                findable(FindableRef.unit(new UnitRef("samenwerken", "waarom")))
                        .text()
                        .in(Language.NL)
                        .words();

        assertThat(words).contains("belanghebbende").doesNotContain("stakeholder", "ongebruikt");
    }

    @Test
    void a_case_is_found_by_its_theme_in_the_words_of_practice() {
        var study = findable(FindableRef.caseStudy("gbo"));

        assertThat(study.text().in(Language.EN).words()).contains("Intake", "shared intake");
        assertThat(study.facets())
                .containsEntry(Facet.THEME, Set.of("onthaal"))
                .containsEntry(Facet.SECTOR, Set.of("openbaar"))
                .containsEntry(Facet.REGION, Set.of("vlaanderen"));
        assertThat(study.text().in(Language.NL).passages())
                .extracting(passage -> passage.part().orElse(""))
                .containsExactly("", "takeaways", "story");
    }

    @Test
    void an_actor_is_found_by_every_name_in_both_languages() {
        var actor = findable(FindableRef.actor("vvsg"));

        assertThat(actor.names())
                .containsExactly("Vereniging van Vlaamse Steden", "Association of Flemish Cities");
        assertThat(actor.acronyms()).containsExactly("VVSG");
        assertThat(actor.facets()).containsEntry(Facet.GROUP, Set.of("networks"));
        assertThat(actor.text().languages()).containsExactlyInAnyOrder(Language.values());
    }

    @Test
    void an_actor_is_narrowed_by_its_role_and_a_case_by_its_year() {
        assertThat(findable(FindableRef.actor("vvsg")).facets())
                .containsEntry(Facet.ROLE, Set.of("networks"));
        assertThat(findable(FindableRef.caseStudy("gbo")).facets())
                .containsEntry(Facet.YEAR, Set.of("2022"));
    }

    @Test
    void everything_is_narrowed_by_the_languages_it_is_written_in() {
        assertThat(findable(FindableRef.unit(new UnitRef("samenwerken", "waarom"))).facets())
                .containsEntry(Facet.LANGUAGE, Set.of("nl"));
        assertThat(findable(FindableRef.caseStudy("gbo")).facets())
                .containsEntry(Facet.LANGUAGE, Set.of("nl", "en"));
    }

    @Test
    void a_worksheet_is_found_by_what_it_asks_and_never_by_its_example() {
        var sheet =
                findable(FindableRef.worksheet(new UnitRef("samenwerken", "waarom"), "werkblad"));

        assertThat(sheet.ref()).hasToString("worksheet:samenwerken/waarom/werkblad");
        assertThat(sheet.text().languages()).containsExactly(Language.NL);
        assertThat(sheet.text().in(Language.NL).title()).isEqualTo("werkblad");
        assertThat(sheet.text().in(Language.NL).passages().getFirst().text())
                .contains("De panelen", "Straks", "Wat willen jullie nog?")
                .doesNotContain("het geheime antwoord");
        assertThat(sheet.facets())
                .containsEntry(Facet.TYPE, Set.of("worksheet"))
                .containsEntry(Facet.MODULE, Set.of("samenwerken"));
    }

    @Test
    void a_term_is_found_by_every_word_for_it_and_by_what_it_means() {
        var term = findable(FindableRef.term("stakeholder"));

        assertThat(term.names()).containsExactly("belanghebbende", "stakeholder");
        assertThat(term.text().in(Language.EN).title()).isEqualTo("stakeholder");
        assertThat(term.text().in(Language.EN).passages().getFirst().text())
                .isEqualTo("meaning of stakeholder");
        assertThat(term.facets()).containsEntry(Facet.TYPE, Set.of("term"));
    }

    @Test
    void the_fingerprint_changes_with_a_letter_and_only_then() {
        var print = Fingerprint.of(Findables.all(catalogue("Hang de flappen op")));

        assertThat(Fingerprint.of(Findables.all(catalogue("Hang de flappen op")))).isEqualTo(print);
        assertThat(Fingerprint.of(Findables.all(catalogue("Hang de flappen af"))))
                .isNotEqualTo(print);
    }

    @Test
    void somebody_signed_in_belongs_to_everybody_and_to_herself() {
        assertThat(Audience.of(Viewer.ANONYMOUS)).containsExactly(Audience.EVERYBODY);
        assertThat(Audience.of(new Viewer.SignedIn(new PersonId(7), "Mia", Language.NL)))
                .containsExactlyInAnyOrder(Audience.EVERYBODY, new Audience.Only(new PersonId(7)));
    }

    private static Findable findable(FindableRef ref) {
        var all = Findables.all(catalogue("Hang de flappen op")).toList();
        assertThat(all).extracting(Findable::ref).hasSize(6).doesNotHaveDuplicates();
        return all.stream().filter(found -> found.ref().equals(ref)).findFirst().orElseThrow();
    }

    private static Catalogue catalogue(String prose) {
        return new Catalogue(
                List.of(module(prose)),
                List.of(study()),
                List.of(actor()),
                List.of(term("stakeholder", "belanghebbende"), term("woord", "ongebruikt")),
                new Vocabulary(
                        List.of(
                                new Theme(
                                        "onthaal",
                                        both("Onthaal", "Intake"),
                                        both(
                                                List.of("gedeelde intake"),
                                                List.of("shared intake")))),
                        List.of(new Word("vlaanderen", both("Vlaanderen", "Flanders"))),
                        List.of(new Word("openbaar", both("Openbaar", "Public"))),
                        List.of(new Domain("networks", "networks", both("Netwerken", "Networks"))),
                        List.of(new Word("networks", both("Netwerken", "Networks")))),
                Teaching.NONE);
    }

    private static CourseModule module(String prose) {
        var unit =
                new CourseUnit(
                        new UnitRef("samenwerken", "waarom"),
                        List.of(),
                        1,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Translations<>(Map.of(Language.NL, unitText(prose))));
        var text =
                new ModuleText(
                        "Samenwerken", "", RichText.EMPTY, Map.of(), List.of(), List.of(), CREDITS);
        return new CourseModule(
                "samenwerken",
                List.of(),
                1,
                1,
                List.of(),
                List.of(unit),
                new Translations<>(Map.of(Language.NL, text)));
    }

    private static UnitText unitText(String prose) {
        var blocks =
                List.of(
                        new Part.Prose(plain(prose + ", zegt elke stakeholder.")),
                        new Part.Exercise(worksheet()),
                        new Part.Exercise(quiz()));
        return new UnitText(
                "Waarom samenwerken",
                "Samen kom je verder.",
                plain("In het kort."),
                List.of(),
                Optional.empty(),
                List.of(new Part("poster", "De poster", List.copyOf(blocks))),
                List.of(),
                List.of(),
                List.of(),
                CREDITS);
    }

    private static Activity worksheet() {
        var panels =
                new PanelsField(
                        new WorksheetField.Basics("panelen", "De panelen", Optional.empty()),
                        List.of(
                                new Labelled(
                                        "straks", "Straks", List.of("Wat willen jullie nog?"))));
        return new Activity.Worksheet(
                basics("werkblad"),
                RichText.EMPTY,
                List.of(panels),
                List.of(),
                Optional.of(plain("het geheime antwoord")),
                List.of(),
                false,
                Visibility.ME);
    }

    private static Activity quiz() {
        var question =
                new Question.ShortText(
                        "woord",
                        "Wie betaalt de zaal?",
                        List.of("het geheime antwoord"),
                        "Daarom.");
        return new Activity.Quiz(basics("quiz"), List.of(question), Optional.empty());
    }

    private static Activity.Basics basics(String key) {
        return new Activity.Basics(key, key, 5, true, List.of(), List.of());
    }

    private static CaseStudy study() {
        var text =
                new CaseText(
                        "Eén onthaal",
                        "Zes gemeenten.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2022-05"),
                        List.of(),
                        List.of("Test vroeg."),
                        List.of(new CaseBlock(BlockKey.STORY, "Het verhaal", plain("Het begon."))),
                        Map.of(),
                        List.of(),
                        CREDITS);
        return new CaseStudy(
                "gbo",
                List.of(),
                "samenwerken",
                1,
                List.of("onthaal"),
                "openbaar",
                List.of("vlaanderen"),
                List.of("vvsg"),
                List.of(),
                both(text, text));
    }

    private static Actor actor() {
        return new Actor(
                "vvsg",
                List.of(),
                "Vereniging van Vlaamse Steden",
                Optional.of("VVSG"),
                false,
                List.of(
                        new Actor.OtherName(
                                "Association of Flemish Cities", Actor.NameKind.TRANSLATION)),
                List.of("vlaanderen"),
                List.of(),
                List.of(new Actor.Role("networks", Optional.empty())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Term term(String word, String other) {
        return new Term(
                word,
                List.of(),
                both(word, word),
                both(List.of(other), List.of(other)),
                both("betekenis van " + word, "meaning of " + word));
    }

    private static <T> Translations<T> both(T dutch, T english) {
        return new Translations<>(Map.of(Language.NL, dutch, Language.EN, english));
    }

    private static RichText plain(String text) {
        return new RichText("<p>" + text + "</p>", text);
    }
}
