package welvaren.cohort;

import java.util.Locale;

/// What somebody is in a cohort.
public enum CohortRole {
    /// Learns in it.
    PARTICIPANT,
    /// Leads it: sets it up, plans it and says who is in it.
    LECTURER,
    /// Accompanies its participants: sees what lecturers see, and changes nothing of the cohort.
    COACH;

    /// Whether she sees how others do.
    public boolean accompanies() {
        return this != PARTICIPANT;
    }

    /// Whether she decides about the cohort.
    public boolean leads() {
        return this == LECTURER;
    }

    /// As the database keeps it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CohortRole ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
