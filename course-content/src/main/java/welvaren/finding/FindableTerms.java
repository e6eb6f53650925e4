package welvaren.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import welvaren.content.Term;
import welvaren.finding.Findable.Passage;
import welvaren.finding.Findable.Text;

/// Terms of the glossary as they can be found: by every word for them, and by what they mean.
class FindableTerms {

    private FindableTerms() {}

    static Findable findable(Term term) {
        return new Findable(
                FindableRef.term(term.key()),
                term.text()
                        .map((language, meaning) ->
                                new Text(
                                        term.term().in(language),
                                        List.of(
                                                new Passage(
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        meaning)),
                                        List.of())),
                names(term),
                List.of(),
                Map.of(
                        Facet.TYPE, Set.of(FindableRef.Kind.TERM.word()),
                        Facet.LANGUAGE, Findable.tags(term.text().languages())),
                Audience.EVERYBODY);
    }

    private static List<String> names(Term term) {
        return Stream.concat(
                        term.term().byLanguage().values().stream(),
                        term.also().byLanguage().values().stream().flatMap(List::stream))
                .distinct()
                .sorted()
                .toList();
    }
}
