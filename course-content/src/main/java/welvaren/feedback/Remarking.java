package welvaren.feedback;

import java.time.Instant;

/// What came of something that somebody is about to say.
public sealed interface Remarking {

    /// It is kept; who it is for does not see it yet.
    record Saved() implements Remarking {}

    /// It is kept; somebody else is about to say something, too.
    ///
    /// @param other her name
    record SavedBeside(String other, Instant since) implements Remarking {}

    /// It is kept; somebody else answered meanwhile.
    ///
    /// @param other her name
    record AnsweredMeanwhile(String other) implements Remarking {}

    /// Nothing was kept.
    record TooLong(int most) implements Remarking {}

    /// How many characters one may say at one place.
    int LONGEST = 4_000;
}
