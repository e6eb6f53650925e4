package welvaren.cohort;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import welvaren.language.Language;
import welvaren.language.Typed;

/// What a lecturer says about a cohort, as she typed it.
///
/// @param language in which it is led
public record CohortSettings(
        String name, Language language, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn) {

    /// Characters that a name may have.
    public static final int LONGEST_NAME = 120;

    /// Years that a cohort may last.
    public static final int MOST_YEARS = 3;

    /// Why it cannot be so.
    public enum Reason {
        NAME_BLANK,
        NAME_TOO_LONG,
        START_MISSING,
        START_FAR_AWAY,
        END_MISSING,
        END_BEFORE_START,
        TOO_LONG,
        NOTHING_CHOSEN,
        RHYTHM_GONE
    }

    private static final int MOST_YEARS_AWAY = 20;

    public CohortSettings {
        name = Typed.sound(name).replaceAll("\\p{Cntrl}", " ").strip();
    }

    Set<Reason> reasonsAgainst() {
        var reasons = EnumSet.noneOf(Reason.class);
        if (name.isEmpty()) {
            reasons.add(Reason.NAME_BLANK);
        }
        if (name.length() > LONGEST_NAME) {
            reasons.add(Reason.NAME_TOO_LONG);
        }
        if (startsOn.isEmpty()) {
            reasons.add(Reason.START_MISSING);
        }
        if (endsOn.isEmpty()) {
            reasons.add(Reason.END_MISSING);
        }
        startsOn.ifPresent(start -> {
            var today = Cohort.today();
            if (start.isBefore(today.minusYears(MOST_YEARS_AWAY))
                    || start.isAfter(today.plusYears(MOST_YEARS_AWAY))) {
                reasons.add(Reason.START_FAR_AWAY);
            }
            endsOn.ifPresent(end -> {
                if (end.isBefore(start)) {
                    reasons.add(Reason.END_BEFORE_START);
                } else if (end.isAfter(start.plusYears(MOST_YEARS))) {
                    reasons.add(Reason.TOO_LONG);
                }
            });
        });
        return reasons;
    }
}
