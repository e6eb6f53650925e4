package welvaren.suggestion;

import welvaren.content.ContentFile;
import welvaren.content.Excerpt;

/// What an editor makes of a piece of a file.
///
/// @param before the piece as she had it before her
/// @param text what she made of it
public record Edit(Excerpt before, String text) {

    boolean isNothing() {
        return text.equals(before.text());
    }

    ContentFile file() {
        return before.with(text);
    }
}
