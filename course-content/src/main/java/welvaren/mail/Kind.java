package welvaren.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a mail is for. Each has its texts under its [#tag] in the two message files.
public enum Kind {
    VERIFY_ADDRESS,
    RESET_PASSWORD,
    ALREADY_REGISTERED,
    PASSWORD_CHANGED,
    ADDRESS_CHANGING,
    INVITATION,
    COHORT_INVITATION,
    FEEDBACK_GIVEN,
    CHECK_IN,
    REVIEW_GIVEN,
    REVIEWS_DUE,
    SUGGESTION_ACCEPTED,
    SUGGESTION_DECLINED,
    ACCOUNT_UNUSED,
    SOMETHING_FOR_YOU;

    /// As it is kept, and as the texts call it: `verify-address`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> ofTag(String tag) {
        return Stream.of(values()).filter(kind -> kind.tag().equals(tag)).findFirst();
    }

    static List<String> tags() {
        return Stream.of(values()).map(Kind::tag).toList();
    }
}
