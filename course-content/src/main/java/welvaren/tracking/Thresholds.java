package welvaren.tracking;

import java.util.Optional;

/// From when somebody needs attention. What is empty is not looked at.
///
/// @param daysNotSeen so many days without learning anything; days in class-free weeks do not count
/// @param lateUnits so many units that had to be finished and are not
/// @param failedTries so many wrong answers to one question, within [#LATELY] days
public record Thresholds(
        Optional<Integer> daysNotSeen, Optional<Integer> lateUnits, Optional<Integer> failedTries) {

    public static final int MOST_DAYS = 90;
    public static final int MOST_UNITS = 50;
    public static final int MOST_TRIES = 20;

    /// How many days back a wrong answer counts.
    public static final int LATELY = 28;

    /// Where nobody chose others.
    public static final Thresholds USUAL =
            new Thresholds(Optional.of(7), Optional.of(2), Optional.of(3));

    public Thresholds {
        mustBeWithin(daysNotSeen, MOST_DAYS);
        mustBeWithin(lateUnits, MOST_UNITS);
        mustBeWithin(failedTries, MOST_TRIES);
    }

    private static void mustBeWithin(Optional<Integer> number, int most) {
        if (number.filter(one -> one < 1 || one > most).isPresent()) {
            throw new IllegalArgumentException("Not from 1 to %d: %s".formatted(most, number));
        }
    }
}
