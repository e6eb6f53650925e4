package welvaren.person;

import welvaren.language.Language;

/// Who is asking. What a viewer may see or do is decided in the domain, by each feature in one
/// place.
public sealed interface Viewer {

    /// Somebody without an account, or not signed in.
    record Anonymous() implements Viewer {}

    /// Somebody who signed in.
    ///
    /// @param name how she wants to be called
    record SignedIn(PersonId id, String name, Language language) implements Viewer {}

    Viewer ANONYMOUS = new Anonymous();
}
