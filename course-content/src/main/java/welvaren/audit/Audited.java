package welvaren.audit;

import java.util.Locale;

/// What is written down.
public enum Audited {
    /// An account was made by its owner.
    REGISTERED;

    /// As the database keeps it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
