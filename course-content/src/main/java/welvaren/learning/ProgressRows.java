package welvaren.learning;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.PROGRESS_EVENT;
import static welvaren.db.Tables.STEP_STATE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import welvaren.content.UnitRef;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;
import welvaren.learning.StepProgress.Answer;
import welvaren.learning.StepProgress.Status;

/// How events and states are written in the database. The words and the shape of the JSON are kept
/// for good.
public final class ProgressRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    /// What an answered event has beside its step.
    private record Detail(String question, List<String> answer, boolean right) {}

    private ProgressRows() {}

    /// The state of a step, as part of a statement that reads `step_state`.
    public static SelectField<StepProgress> state() {
        return row(STEP_STATE.STATUS, STEP_STATE.ANSWERS, STEP_STATE.SETTLED_AT)
                .convertFrom(mapping(ProgressRows::state));
    }

    /// Where the table was joined from the left: empty for a step that was not begun.
    static SelectField<Optional<StepProgress>> stateIfAny() {
        return row(STEP_STATE.STATUS, STEP_STATE.ANSWERS, STEP_STATE.SETTLED_AT)
                .convertFrom(found ->
                        found.value1() == null
                                ? Optional.empty()
                                : Optional.of(
                                        state(found.value1(), found.value2(), found.value3())));
    }

    static String status(StepProgress progress) {
        return progress.status().name().toLowerCase(Locale.ROOT);
    }

    static JSONB answers(StepProgress progress) {
        return JSONB.valueOf(JSON.writeValueAsString(progress.answers()));
    }

    static String kind(ProgressEvent event) {
        return switch (event) {
            case Opened _ -> "opened";
            case Answered _ -> "answered";
            case Completed _ -> "completed";
            case Unmarked _ -> "unmarked";
            case Waived _ -> "waived";
            case StepReset _, UnitReset _ -> "reset";
        };
    }

    static @Nullable JSONB detail(ProgressEvent event) {
        return event instanceof Answered(_, var question, var answer, var right, _)
                ? JSONB.valueOf(JSON.writeValueAsString(new Detail(question, answer, right)))
                : null;
    }

    /// An event of this unit; one without a step is about the whole unit.
    public static SelectField<ProgressEvent> event(UnitRef unit) {
        return row(
                        PROGRESS_EVENT.KIND,
                        StepRows.refIfAny(PROGRESS_EVENT.step()),
                        PROGRESS_EVENT.DETAIL,
                        PROGRESS_EVENT.HAPPENED_AT)
                .convertFrom(
                        mapping((kind, step, detail, at) ->
                                step.map(found -> event(kind, found, detail, at))
                                        .orElseGet(() -> new UnitReset(unit, at))));
    }

    private static ProgressEvent event(
            String kind, StepRef step, @Nullable JSONB detail, Instant at) {
        return switch (kind) {
            case "opened" -> new Opened(step, at);
            case "answered" -> answered(step, Objects.requireNonNull(detail), at);
            case "completed" -> new Completed(step, at);
            case "unmarked" -> new Unmarked(step, at);
            case "waived" -> new Waived(step, at);
            case "reset" -> new StepReset(step, at);
            default -> throw new IllegalStateException("An event of kind " + kind);
        };
    }

    private static Answered answered(StepRef step, JSONB json, Instant at) {
        var detail = JSON.readValue(json.data(), Detail.class);
        return new Answered(step, detail.question(), detail.answer(), detail.right(), at);
    }

    private static StepProgress state(String status, JSONB answers, @Nullable Instant settledAt) {
        return new StepProgress(
                Status.valueOf(status.toUpperCase(Locale.ROOT)),
                JSON.readValue(answers.data(), ANSWERS),
                Optional.ofNullable(settledAt));
    }
}
