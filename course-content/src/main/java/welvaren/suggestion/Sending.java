package welvaren.suggestion;

import java.util.Set;

/// What came of sending a suggestion.
public sealed interface Sending {

    /// It is kept, and editors see it.
    record Received() implements Sending {}

    /// Nothing was kept; every reason at once.
    record Refused(Set<Reason> reasons) implements Sending {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }

    /// Why it was refused.
    enum Reason {
        TITLE_BLANK,
        BODY_BLANK,
        TITLE_TOO_LONG,
        BODY_TOO_LONG,
        SOURCE_TOO_LONG,
        NAME_TOO_LONG,
        NAME_MISSING,
        EMAIL_MALFORMED,
        EMAIL_MISSING,
        SUBJECT_GONE
    }
}
