package welvaren.search;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// What somebody may have meant who typed a word that nothing has. It is offered and never applied.
///
/// @param words the question with other words in it, which are marked
public record Correction(List<Fragment> words) {

    public Correction {
        words = List.copyOf(words);
    }

    /// The question to ask instead.
    public String query() {
        return words.stream().map(Fragment::text).collect(joining());
    }
}
