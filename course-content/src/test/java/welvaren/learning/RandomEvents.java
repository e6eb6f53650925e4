package welvaren.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import welvaren.content.UnitRef;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;

/// Whatever may happen in a unit of three steps, in whatever order.
class RandomEvents {

    static final UnitRef UNIT = new UnitRef("module", "unit");
    static final List<StepRef> STEPS =
            List.of(
                    StepRef.part(UNIT, "same-key"),
                    StepRef.activity(UNIT, "same-key"),
                    StepRef.activity(UNIT, "quiz"));

    private static final int LONGEST = 40;

    private final Random random;
    private Instant now = Instant.parse("2026-02-01T09:00:00Z");

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    List<ProgressEvent> sequence() {
        var events = new ArrayList<ProgressEvent>();
        var length = random.nextInt(LONGEST);
        for (var i = 0; i < length; i++) {
            events.add(event());
        }
        return events;
    }

    ProgressEvent event() {
        now = now.plus(Duration.ofSeconds(1 + random.nextInt(100)));
        var step = STEPS.get(random.nextInt(STEPS.size()));
        return switch (random.nextInt(20)) {
            case 0 -> new UnitReset(UNIT, now);
            case 1, 2 -> new StepReset(step, now);
            case 3, 4, 5 -> new Unmarked(step, now);
            case 6, 7 -> new Waived(step, now);
            case 8, 9, 10, 11 -> new Completed(step, now);
            case 12, 13, 14 -> new Opened(step, now);
            default -> answered(step);
        };
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Answered answered(StepRef step) {
        var given = random.nextBoolean() ? "a" : "b";
        var question = random.nextBoolean() ? "q1" : "q2";
        return new Answered(step, question, List.of(given), given.equals("a"), now);
    }
}
