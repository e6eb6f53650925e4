package welvaren.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.finding.Findable;
import welvaren.finding.ShippedFindables;
import welvaren.language.Language;
import welvaren.person.Viewer;

class ThesaurusTest {

    @Test
    void any_form_of_a_word_or_phrase_has_other_words() {
        assertThat(Thesaurus.of(List.of("asielzoekers"))).contains(List.of("vluchteling"));
        assertThat(Thesaurus.of(List.of("bed", "bad", "brood"))).contains(List.of("nachtopvang"));
        assertThat(Thesaurus.of(List.of("xylofoon"))).isEmpty();
    }

    @Test
    void the_content_has_every_word_that_the_thesaurus_leads_to() {
        try (var analysis = new Analysis()) {
            var there =
                    ShippedFindables.all().stream()
                            .flatMap(thing -> stems(thing, analysis))
                            .collect(toSet());
            var missing = new ArrayList<String>();
            for (var phrase : Thesaurus.all()) {
                for (var word : phrase) {
                    var stems = Stream.of(Language.values()).flatMap(l -> stems(l, word, analysis));
                    if (stems.noneMatch(there::contains)) {
                        missing.add(word + " in " + phrase);
                    }
                }
            }
            assertThat(missing).isEmpty();
        }
    }

    private static Stream<String> stems(Findable thing, Analysis analysis) {
        return thing.text().byLanguage().entrySet().stream()
                .flatMap(text ->
                        Stream.concat(
                                        Stream.concat(
                                                Stream.of(text.getValue().title()),
                                                Stream.concat(
                                                        thing.names().stream(),
                                                        text.getValue().words().stream())),
                                        text.getValue().passages().stream()
                                                .map(p -> p.heading().orElse("") + "\n" + p.text()))
                                .flatMap(said -> stems(text.getKey(), said, analysis)));
    }

    /// Also the parts of compounds.
    private static Stream<String> stems(Language language, String text, Analysis analysis) {
        return Stream.concat(
                analysis.terms(FindableDocument.body(language), text).stream(),
                analysis.terms(FindableDocument.BODY_PARTS, text).stream());
    }

    @Test
    void a_search_finds_what_the_content_calls_otherwise(@TempDir Path folder) throws Exception {
        var named = Shelf.study("named").dutch("Asielzoekers", "Wie aankomt.");
        var called = Shelf.study("called").dutch("Aan het werk", "Een vluchteling klimt.");
        var other = Shelf.study("other").dutch("Iets anders", "Een fiets.");
        try (var shelf =
                new Shelf(folder).put(named.findable(), called.findable(), other.findable())) {
            var answer =
                    shelf.search(null)
                            .find(Shelf.words("asielzoeker", Language.NL), Viewer.ANONYMOUS);
            assertThat(Shelf.keys(answer)).containsExactly("named", "called");
        }
    }
}
