package welvaren.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import welvaren.finding.FindableRef;
import welvaren.language.Language;

/// A title or name that begins as typed.
///
/// @param words the title, marked where it begins as typed
/// @param name another name for it that begins as typed where the title does not
public record Suggestion(
        FindableRef ref, Language language, List<Fragment> words, Optional<String> name) {

    public Suggestion {
        words = List.copyOf(words);
    }

    public String title() {
        return words.stream().map(Fragment::text).collect(joining());
    }
}
