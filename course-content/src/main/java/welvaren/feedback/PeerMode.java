package welvaren.feedback;

import java.util.Locale;

/// Whether those who review each other know each other's names.
public enum PeerMode {
    OPEN,
    /// Neither of both knows it; who accompanies the cohort does.
    ANONYMOUS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PeerMode ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
