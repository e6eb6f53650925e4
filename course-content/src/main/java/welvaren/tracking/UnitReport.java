package welvaren.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.cohort.PlannedUnit;
import welvaren.learning.StepRef;

/// How one unit went in a cohort.
///
/// @param rows how far each learner is in it
/// @param days how many days it took those who finished it, from the first look to the last step,
///   the one in the middle; empty where nobody finished it
/// @param steps what is required in it, in reading order
/// @param questions of its quizzes, in reading order
/// @param texts what learners share with who accompanies them
public record UnitReport(
        PlannedUnit planned,
        List<Row> rows,
        Optional<Integer> days,
        List<StepCount> steps,
        List<QuestionCount> questions,
        List<SharedText> texts) {

    /// @param cell how far she is
    public record Row(Fellow learner, Cell cell) {}

    /// @param done how many did it
    /// @param stopped how many of those who are under way stand here: it is the first that they did
    ///   not do
    public record StepCount(StepRef step, int done, int stopped) {}

    /// @param answered how many answered it
    /// @param right how many of these have it right now
    /// @param rightAtOnce how many had it right at their first try
    /// @param chosen how many ever gave each answer, by its key, also before they had it right
    public record QuestionCount(
            StepRef quiz,
            String question,
            int answered,
            int right,
            int rightAtOnce,
            Map<String, Integer> chosen) {}

    /// @param field its key in the activity
    public record SharedText(
            Fellow learner, StepRef step, String field, String text, Instant writtenAt) {}

    public int begun() {
        return count(Cell.State.PARTIAL) + finished();
    }

    public int finished() {
        return count(Cell.State.DONE);
    }

    public int late() {
        return (int) rows.stream().filter(row -> row.cell().isLate()).count();
    }

    private int count(Cell.State state) {
        return (int) rows.stream().filter(row -> row.cell().state() == state).count();
    }
}
