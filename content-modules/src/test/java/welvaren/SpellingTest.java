package welvaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import welvaren.content.ContentFolders;
import welvaren.content.ContentReader;
import welvaren.content.Reading;
import welvaren.language.Language;

/// Every word that people read is in a dictionary, or in our short list of words that are right.
class SpellingTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_word_is_spelt_as_in_a_dictionary(Language language) {
        var catalogue =
                ((Reading.Sound) ContentReader.read(ContentFolders.shipped().files())).catalogue();
        var spelling = Spelling.of(language);
        var things = new ArrayList<Object>();
        things.addAll(catalogue.modules());
        things.addAll(catalogue.units());
        things.addAll(catalogue.teaching().guides());
        things.addAll(catalogue.teaching().rhythms());
        things.addAll(catalogue.cases());
        things.addAll(catalogue.actors());
        things.addAll(catalogue.glossary());
        things.add(catalogue.vocabulary());

        var unknown =
                things.stream()
                        .flatMap(thing -> Sentences.in(language, thing).stream())
                        .flatMap(text -> spelling.unknown(text).stream())
                        .distinct()
                        .sorted()
                        .toList();

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_word_that_nobody_knows_is_noticed(Language language) {
        assertThat(Spelling.of(language).unknown("xqzwoordd")).isEqualTo(Set.of("xqzwoordd"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_are_passed_over_and_first_words_are_not(Language language) {
        var spelling = Spelling.of(language);

        assertThat(spelling.unknown("in Xqzwstraat")).isEmpty();
        assertThat(spelling.unknown("Xqzwoord.")).isEqualTo(Set.of("Xqzwoord"));
    }
}
