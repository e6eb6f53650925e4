package welvaren.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import welvaren.learning.StepRef;

/// Peer feedback on one worksheet in one cohort.
///
/// @param reviews how many each writes, and each piece of work gets
/// @param sample a piece of work that everybody rates before her first review
/// @param ratings how the lecturer rates the sample, in the order of the rubric
/// @param changes goes up with each change of what the lecturer set
/// @param inUse whether somebody sent a review: from then on rubric and sample stay
public record PeerRound(
        UUID uuid,
        StepRef sheet,
        PeerMode mode,
        LocalDate dueOn,
        int reviews,
        Rubric rubric,
        String sample,
        List<SampleRating> ratings,
        int changes,
        boolean inUse) {

    /// What the sample is worth by one criterion.
    ///
    /// @param level from 1
    /// @param why the reasons
    public record SampleRating(String criterion, int level, String why) {}

    public PeerRound {
        ratings = List.copyOf(ratings);
    }

    public boolean isAnonymous() {
        return mode == PeerMode.ANONYMOUS;
    }
}
