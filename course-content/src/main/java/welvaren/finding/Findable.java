package welvaren.finding;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import welvaren.language.Language;
import welvaren.language.Translations;

/// A thing that can be found, with everything that it may be found by.
///
/// @param names what else it is called, in any language; as good as its title
/// @param acronyms short names
/// @param facets the values it has; a facet without any may be missing
public record Findable(
        FindableRef ref,
        Translations<Text> text,
        List<String> names,
        List<String> acronyms,
        Map<Facet, Set<String>> facets,
        Audience audience) {

    /// What it says in one language.
    ///
    /// @param words other words for what it is about, which the page itself does not say; weaker
    ///   than its text
    public record Text(String title, List<Passage> passages, List<String> words) {

        public Text {
            passages = List.copyOf(passages);
            words = List.copyOf(words);
        }
    }

    /// A piece of the page.
    ///
    /// @param part the anchor to open the page at; empty for its top
    /// @param heading above the piece, where it has one
    public record Passage(Optional<String> part, Optional<String> heading, String text) {}

    /// The values of [Facet#LANGUAGE] of what is written in these languages.
    static Set<String> tags(Set<Language> languages) {
        return languages.stream().map(Language::tag).collect(toSet());
    }

    public Findable {
        names = List.copyOf(names);
        acronyms = List.copyOf(acronyms);
        facets = Map.copyOf(facets);
    }
}
