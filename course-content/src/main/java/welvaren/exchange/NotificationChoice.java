package welvaren.exchange;

import java.util.Locale;

/// Of what somebody wants to hear in a cohort, and whether by mail too.
public record NotificationChoice(
        boolean replies, boolean mentions, boolean announcements, ByMail mail) {

    /// When a mail says that there is something.
    public enum ByMail {
        DAILY,
        WEEKLY,
        OFF;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static ByMail ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// As long as she chose nothing.
    public static final NotificationChoice USUAL =
            new NotificationChoice(true, true, true, ByMail.DAILY);
}
