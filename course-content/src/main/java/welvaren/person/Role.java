package welvaren.person;

import java.util.Locale;

/// What somebody may do beyond what everybody who signs in may: learn.
public enum Role {
    /// Leads cohorts.
    LECTURER,
    /// Weighs what visitors suggest for the library.
    EDITOR,
    /// Looks after accounts and the installation; does not read what learners write.
    ADMINISTRATOR;

    /// As the database keeps it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The other way round of [#word].
    ///
    /// @throws IllegalArgumentException for a word that is none
    public static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
