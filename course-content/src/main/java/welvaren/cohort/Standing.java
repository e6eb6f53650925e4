package welvaren.cohort;

import java.util.Locale;

/// What a unit is in a cohort.
public enum Standing {
    /// Counts, and may be due on a day.
    MANDATORY,
    /// For who wants to.
    OPTIONAL,
    /// Not shown in the pages of the cohort. It can still be read, as by everybody.
    HIDDEN;

    /// As the database keeps it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
