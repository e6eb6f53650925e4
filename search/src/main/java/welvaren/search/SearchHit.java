package welvaren.search;

import java.util.List;
import java.util.Optional;
import welvaren.finding.FindableRef;
import welvaren.language.Language;

/// Something that was found.
///
/// @param language of title and snippet: the wanted one where it exists
/// @param place where on the page the words are; empty when they are at its top or in its title
/// @param snippet the best piece of its text; may be empty
/// @param why it was found where it does not show what was typed
/// @param missing words that were typed and that it does not have, when it has others
public record SearchHit(
        FindableRef ref,
        Language language,
        String title,
        Optional<Place> place,
        List<Fragment> snippet,
        List<Reason> why,
        List<String> missing) {

    /// A part of a page.
    ///
    /// @param part its anchor
    public record Place(String part, Optional<String> heading) {}

    public SearchHit {
        snippet = List.copyOf(snippet);
        why = List.copyOf(why);
        missing = List.copyOf(missing);
    }
}
