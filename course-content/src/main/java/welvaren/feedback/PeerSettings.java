package welvaren.feedback;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import welvaren.cohort.Cohort;
import welvaren.content.Activity.RubricRow;
import welvaren.feedback.PeerRound.SampleRating;
import welvaren.language.Typed;

/// What a lecturer sets for peer feedback, as she typed it.
///
/// @param ratings how she rates the sample, one for each criterion; level 0 where she chose none
public record PeerSettings(
        PeerMode mode,
        Optional<LocalDate> dueOn,
        int reviews,
        Rubric rubric,
        String sample,
        List<SampleRating> ratings) {

    /// How many reviews one may be asked for.
    public static final int MOST_REVIEWS = 5;

    /// How many characters the sample may have.
    public static final int LONGEST_SAMPLE = 10_000;

    /// How many characters anything else may have.
    public static final int LONGEST = 500;

    static final int MOST_CRITERIA = 12;
    static final int MOST_LEVELS = 8;

    /// Why it cannot be so.
    public enum Reason {
        DUE_MISSING,
        DUE_PAST,
        REVIEWS_WRONG,
        CRITERIA_MISSING,
        CRITERION_BLANK,
        LEVELS_TOO_FEW,
        SAMPLE_BLANK,
        RATING_MISSING,
        TOO_LONG
    }

    public PeerSettings {
        sample = Typed.sound(sample).strip();
        rubric =
                new Rubric(
                        rubric.criteria().stream()
                                .map(row ->
                                        new RubricRow(
                                                row.key(),
                                                Typed.sound(row.criterion()).strip(),
                                                row.levels().stream()
                                                        .map(level -> Typed.sound(level).strip())
                                                        .filter(level -> !level.isEmpty())
                                                        .toList()))
                                .toList());
        ratings =
                ratings.stream()
                        .map(rating ->
                                new SampleRating(
                                        rating.criterion(),
                                        rating.level(),
                                        Typed.sound(rating.why()).strip()))
                        .toList();
    }

    /// @param before the last day that it has now
    Set<Reason> reasonsAgainst(Optional<LocalDate> before) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (dueOn.isEmpty()) {
            reasons.add(Reason.DUE_MISSING);
        } else if (dueOn.get().isBefore(Cohort.today()) && !dueOn.equals(before)) {
            reasons.add(Reason.DUE_PAST);
        }
        if (reviews < 1 || reviews > MOST_REVIEWS) {
            reasons.add(Reason.REVIEWS_WRONG);
        }
        if (sample.isEmpty()) {
            reasons.add(Reason.SAMPLE_BLANK);
        }
        reasonsAgainstRubric(reasons);
        if (isTooLong()) {
            reasons.add(Reason.TOO_LONG);
        }
        return reasons;
    }

    private void reasonsAgainstRubric(Set<Reason> reasons) {
        var rows = rubric.criteria();
        var keys = new HashSet<String>();
        rows.forEach(row -> keys.add(row.key()));
        if (rows.isEmpty() || rows.size() > MOST_CRITERIA || keys.size() < rows.size()) {
            reasons.add(Reason.CRITERIA_MISSING);
        }
        for (var row : rows) {
            if (row.criterion().isEmpty()) {
                reasons.add(Reason.CRITERION_BLANK);
            }
            if (row.levels().size() < 2 || row.levels().size() > MOST_LEVELS) {
                reasons.add(Reason.LEVELS_TOO_FEW);
            }
            if (rating(row.key())
                    .filter(rated -> rated.level() >= 1 && rated.level() <= row.levels().size())
                    .filter(rated -> !rated.why().isEmpty())
                    .isEmpty()) {
                reasons.add(Reason.RATING_MISSING);
            }
        }
    }

    private boolean isTooLong() {
        return sample.length() > LONGEST_SAMPLE
                || ratings.stream().anyMatch(rating -> rating.why().length() > LONGEST)
                || rubric.criteria().stream()
                        .anyMatch(row ->
                                row.criterion().length() > LONGEST
                                        || row.levels().stream()
                                                .anyMatch(level -> level.length() > LONGEST));
    }

    Optional<SampleRating> rating(String criterion) {
        return ratings.stream().filter(rating -> rating.criterion().equals(criterion)).findFirst();
    }
}
