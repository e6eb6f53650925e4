package welvaren.ui.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import welvaren.language.Language;

/// Checks what came in an address.
final class Asked {

    private Asked() {}

    static Language language(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(() -> new BadRequest("api.unknown-value", "lang", tag));
    }

    /// The values, if all of them are known.
    static Set<String> known(String parameter, Collection<String> asked, Set<String> known) {
        asked.stream()
                .filter(value -> !known.contains(value))
                .findFirst()
                .ifPresent(value -> {
                    throw new BadRequest("api.unknown-value", parameter, value);
                });
        return new HashSet<>(asked);
    }
}
