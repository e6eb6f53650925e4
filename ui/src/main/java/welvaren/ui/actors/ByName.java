package welvaren.ui.actors;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import welvaren.content.Actor;
import welvaren.content.Actor.OtherName;

/// Actors that have all these words in one of their names; capitals and accents make no difference.
class ByName implements Predicate<Actor> {

    private final List<String> wanted;

    /// @param words as typed; when blank, every actor
    ByName(String words) {
        wanted = Stream.of(folded(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public boolean test(Actor actor) {
        var names =
                Stream.concat(
                                Stream.of(actor.fullName(), actor.acronym().orElse("")),
                                actor.otherNames().stream().map(OtherName::name))
                        .map(ByName::folded)
                        .toList();
        return names.stream().anyMatch(name -> wanted.stream().allMatch(name::contains));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
