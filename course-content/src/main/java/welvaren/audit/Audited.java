package welvaren.audit;

import java.util.Locale;

/// What is written down.
public enum Audited {
    /// An account was made by its owner.
    REGISTERED,
    /// Somebody took along everything that is kept about her.
    DATA_TAKEN_ALONG;

    /// As the database keeps it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
