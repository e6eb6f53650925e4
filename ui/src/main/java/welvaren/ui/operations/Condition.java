package welvaren.ui.operations;

import java.util.Locale;

/// How the application is, as far as people who have a page open should know.
public enum Condition {
    WELL,
    /// It is going to stop and start again.
    LEAVING,
    /// The database does not answer.
    NO_DATABASE,
    /// The disk is nearly full: everything can be read, nothing is kept.
    READ_ONLY;

    /// As the browser knows it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
