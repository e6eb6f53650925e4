package welvaren.feedback;

import java.util.Locale;

/// What who accompanies a cohort says of a version as a whole.
public enum Verdict {
    /// It is good as it is.
    ACCEPTED,
    /// It is to be handed in once more.
    REVISION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
