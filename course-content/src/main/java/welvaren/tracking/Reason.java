package welvaren.tracking;

import java.time.LocalDate;
import java.util.Optional;
import welvaren.learning.StepRef;

/// Why somebody may need attention. Missed peer feedback will be one more.
public sealed interface Reason {

    /// She did not come.
    ///
    /// @param last the day on which she was last seen; empty when she never was
    /// @param days how many days that is, without those in class-free weeks
    record NotSeen(Optional<LocalDate> last, int days) implements Reason {}

    /// Units had to be finished and are not.
    ///
    /// @param since when the first of them was due
    record LateUnits(int many, LocalDate since) implements Reason {}

    /// She answered one question wrong, again and again.
    ///
    /// @param question its key in the quiz
    /// @param last the day of the last wrong answer
    record FailedTries(StepRef quiz, String question, int tries, LocalDate last)
            implements Reason {}
}
