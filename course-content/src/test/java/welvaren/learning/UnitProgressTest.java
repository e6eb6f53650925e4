package welvaren.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import welvaren.learning.ProgressEvent.Answered;
import welvaren.learning.ProgressEvent.Completed;
import welvaren.learning.ProgressEvent.OfStep;
import welvaren.learning.ProgressEvent.Opened;
import welvaren.learning.ProgressEvent.StepReset;
import welvaren.learning.ProgressEvent.UnitReset;
import welvaren.learning.ProgressEvent.Unmarked;
import welvaren.learning.ProgressEvent.Waived;
import welvaren.learning.StepProgress.Status;

/// What must be true of the fold for whatever happens. A failure names its seed; give it as
/// `-Dwelvaren.seed=…` to see it again.
class UnitProgressTest {

    private static final int SEQUENCES = 10_000;

    private interface Property {
        void holds(List<ProgressEvent> events, UnitProgress progress, RandomEvents random);
    }

    @Test
    void what_happens_twice_happened_once() {
        forAll((_, progress, random) -> {
            var once = progress.after(random.event());
            var event = random.event();
            assertThat(once.after(event).after(event)).isEqualTo(once.after(event));
        });
    }

    @Test
    void leaving_out_what_changed_nothing_changes_nothing() {
        forAll((events, progress, _) -> {
            var advance = Advance.from(UnitProgress.NONE);
            for (var event : events) {
                advance = advance.by(event);
            }
            assertThat(advance.progress()).isEqualTo(progress);
            assertThat(UnitProgress.of(advance.news())).isEqualTo(progress);
            assertThat(events).containsAll(advance.news());
        });
    }

    @Test
    void a_reset_clears_and_nothing_before_it_shows_again() {
        forAll((events, progress, random) -> {
            assertThat(progress.after(new UnitReset(RandomEvents.UNIT, Instant.EPOCH)))
                    .isEqualTo(UnitProgress.NONE);
            var more = random.sequence();
            var afresh = new ArrayList<>(events);
            afresh.add(new UnitReset(RandomEvents.UNIT, Instant.EPOCH));
            afresh.addAll(more);
            assertThat(UnitProgress.of(afresh)).isEqualTo(UnitProgress.of(more));
        });
    }

    @Test
    void a_reset_of_a_step_touches_no_other() {
        forAll((_, progress, random) -> {
            var reset = anyStep(random);
            var after = progress.after(new StepReset(reset, Instant.EPOCH));
            assertThat(after.step(reset)).isEmpty();
            for (var other : others(reset)) {
                assertThat(after.step(other)).isEqualTo(progress.step(other));
            }
        });
    }

    @Test
    void steps_do_not_mix_so_their_order_among_each_other_does_not_matter() {
        forAll((events, progress, random) -> {
            var step = anyStep(random);
            var alone = events.stream().filter(event -> concerns(event, step)).toList();
            assertThat(UnitProgress.of(alone).step(step)).isEqualTo(progress.step(step));

            var swapped = new ArrayList<>(events);
            for (var i = 1; i < swapped.size(); i++) {
                if (swapped.get(i - 1) instanceof OfStep one
                        && swapped.get(i) instanceof OfStep other
                        && !one.step().equals(other.step())) {
                    swapped.set(i - 1, other);
                    swapped.set(i, one);
                }
            }
            assertThat(UnitProgress.of(swapped)).isEqualTo(progress);
        });
    }

    @Test
    void unmarking_takes_back_the_mark_but_not_the_answers() {
        forAll((_, progress, random) -> {
            var step = anyStep(random);
            var before = progress.step(step).map(StepProgress::answers);
            var done = progress.after(new Completed(step, Instant.EPOCH));
            var unmarked = of(done.after(new Unmarked(step, Instant.EPOCH)), step);
            assertThat(unmarked.isSettled()).isFalse();
            assertThat(unmarked.settledAt()).isEmpty();
            assertThat(unmarked.answers()).isEqualTo(before.orElseGet(Map::of));
        });
    }

    @Test
    void done_and_waived_count_until_unmarked_or_reset() {
        forAll((_, progress, random) -> {
            var step = anyStep(random);
            var waived = progress.after(new Waived(step, Instant.EPOCH));
            assertThat(of(waived, step).isSettled()).isTrue();
            var after = waived;
            for (var event : random.sequence()) {
                if (!takesBack(event, step)) {
                    after = after.after(event);
                }
            }
            assertThat(of(after, step).isSettled()).isTrue();
        });
    }

    @Test
    void what_is_done_is_never_less_by_being_waived() {
        forAll((_, progress, random) -> {
            var step = anyStep(random);
            var done = progress.after(new Completed(step, Instant.EPOCH));
            assertThat(of(done, step).status()).isEqualTo(Status.DONE);
            assertThat(done.after(new Waived(step, Instant.EPOCH))).isEqualTo(done);
        });
    }

    @Test
    void a_step_is_settled_since_the_moment_of_one_of_its_events() {
        forAll((events, progress, _) ->
                progress.steps()
                        .forEach((step, state) -> {
                            assertThat(state.settledAt().isPresent()).isEqualTo(state.isSettled());
                            state.settledAt()
                                    .ifPresent(at ->
                                            assertThat(events)
                                                    .anyMatch(event ->
                                                            event.equals(new Completed(step, at))
                                                                    || event.equals(
                                                                            new Waived(step, at))));
                        }));
    }

    @Test
    void the_last_answer_counts_and_tries_are_never_more_than_answers_given() {
        forAll((events, progress, _) ->
                progress.steps()
                        .forEach((step, state) ->
                                state.answers()
                                        .forEach((question, answer) -> {
                                            var given =
                                                    events.stream()
                                                            .map(event ->
                                                                    event instanceof Answered it
                                                                            ? it
                                                                            : null)
                                                            .filter(Objects::nonNull)
                                                            .filter(it -> it.step().equals(step))
                                                            .filter(it ->
                                                                    it.question().equals(question))
                                                            .toList();
                                            assertThat(answer.given())
                                                    .isEqualTo(given.getLast().answer());
                                            assertThat(answer.right())
                                                    .isEqualTo(given.getLast().right());
                                            assertThat(answer.tries()).isBetween(1, given.size());
                                        })));
    }

    @Test
    void opening_what_was_begun_and_unmarking_what_was_not_change_nothing() {
        forAll((_, progress, _) -> {
            for (var step : RandomEvents.STEPS) {
                var event =
                        progress.step(step).isPresent()
                                ? new Opened(step, Instant.EPOCH)
                                : new Unmarked(step, Instant.EPOCH);
                assertThat(progress.after(event)).isEqualTo(progress);
            }
        });
    }

    private static void forAll(Property property) {
        var first = Optional.ofNullable(Long.getLong("welvaren.seed"));
        var seed = first.orElseGet(() -> System.nanoTime() * SEQUENCES);
        var runs = first.isPresent() ? 1 : SEQUENCES;
        for (var i = 0; i < runs; i++) {
            var random = new RandomEvents(seed + i);
            var events = random.sequence();
            try {
                property.holds(events, UnitProgress.of(events), random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("With -Dwelvaren.seed=" + (seed + i) + ": " + events, e);
            }
        }
    }

    private static boolean concerns(ProgressEvent event, StepRef step) {
        return !(event instanceof OfStep ofStep) || ofStep.step().equals(step);
    }

    private static boolean takesBack(ProgressEvent event, StepRef step) {
        return concerns(event, step)
                && (event instanceof UnitReset
                        || event instanceof StepReset
                        || event instanceof Unmarked);
    }

    private static StepRef anyStep(RandomEvents random) {
        return RandomEvents.STEPS.get(random.below(RandomEvents.STEPS.size()));
    }

    private static List<StepRef> others(StepRef step) {
        return RandomEvents.STEPS.stream().filter(other -> !other.equals(step)).toList();
    }

    private static StepProgress of(UnitProgress progress, StepRef step) {
        return progress.step(step).orElseThrow();
    }
}
