package welvaren.cohort;

import java.util.Locale;

/// What somebody proposes to talk about.
public enum ProposalKind {
    QUESTION,
    CASE,
    TOPIC;

    /// As the database and the texts of the pages keep it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProposalKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
