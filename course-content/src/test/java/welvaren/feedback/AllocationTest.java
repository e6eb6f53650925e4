package welvaren.feedback;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import welvaren.feedback.Allocation.Given;

/// A piece of work has the number of who wrote it.
class AllocationTest {

    private static final int REVIEWS = 2;

    @Test
    void who_comes_first_reviews_those_who_come_next() {
        var allocation = new Allocation<String, String>(REVIEWS);

        allocation.handedIn("ada's", "Ada");
        assertThat(allocation.share()).isEmpty();
        allocation.handedIn("bob's", "Bob");
        assertThat(allocation.share())
                .containsExactly(new Given<>("bob's", "Ada"), new Given<>("ada's", "Bob"));
        allocation.handedIn("cis's", "Cis");
        assertThat(allocation.share())
                .containsExactlyInAnyOrder(
                        new Given<>("cis's", "Ada"),
                        new Given<>("cis's", "Bob"),
                        new Given<>("ada's", "Cis"),
                        new Given<>("bob's", "Cis"));
    }

    @Test
    void what_did_not_come_is_given_to_who_has_the_least_to_do() {
        var allocation = new Allocation<String, String>(1);
        for (var name : List.of("Ada", "Bob", "Cis")) {
            allocation.handedIn(name, name);
        }
        allocation.given("Ada", "Bob", true);
        allocation.given("Bob", "Ada", true);
        allocation.missed("Cis", "Dot");

        assertThat(allocation.topUp(_ -> true)).containsExactly(new Given<>("Cis", "Ada"));
        assertThat(allocation.topUp(_ -> true)).isEmpty();
    }

    @Test
    void alone_there_is_nothing_to_review() {
        var allocation = new Allocation<String, String>(REVIEWS);
        allocation.handedIn("Ada", "Ada");

        assertThat(allocation.share()).isEmpty();
        assertThat(allocation.topUp(_ -> true)).isEmpty();
    }

    /// Two hundred hand in, a fifth of them after no-shows were noticed; a tenth never review.
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20261122, 42, 4711})
    void everybody_who_reviews_gets_two_reviews_and_has_nearly_the_same_to_do(long seed) {
        var round = new Simulated(new Random(seed));
        var everybody = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(everybody, round.random);
        round.absent.addAll(everybody.subList(0, 20));
        Collections.shuffle(everybody, round.random);

        everybody.subList(0, 160).forEach(round::handIn);
        round.reviewWhatWasGiven();
        round.noticeAndTopUp();
        everybody.subList(160, 200).forEach(round::handIn);
        for (var again = 0; again < 3; again++) {
            round.reviewWhatWasGiven();
            round.noticeAndTopUp();
        }

        var got = new HashMap<Integer, Integer>();
        var gave = new HashMap<Integer, Integer>();
        round.sent.forEach(review -> {
            got.merge(review.work(), 1, Integer::sum);
            gave.merge(review.reviewer(), 1, Integer::sum);
        });
        var reviewers =
                everybody.stream().filter(one -> !round.absent.contains(one)).collect(toSet());
        assertThat(gave.keySet()).isEqualTo(reviewers);
        assertThat(reviewers).allSatisfy(one -> assertThat(got.get(one)).isGreaterThanOrEqualTo(2));
        assertThat(Collections.max(gave.values()) - Collections.min(gave.values()))
                .isLessThanOrEqualTo(1);
        assertThat(round.sent).noneMatch(review -> review.work().equals(review.reviewer()));
    }

    /// A round of a cohort, remembered as the database does.
    private static final class Simulated {

        private final Random random;
        private final Set<Integer> absent = new HashSet<>();
        private final List<Integer> handedIn = new ArrayList<>();
        private final List<Given<Integer, Integer>> open = new ArrayList<>();
        private final List<Given<Integer, Integer>> missed = new ArrayList<>();
        private final Set<Given<Integer, Integer>> sent = new HashSet<>();
        private final Map<Given<Integer, Integer>, Integer> times = new HashMap<>();

        private Simulated(Random random) {
            this.random = random;
        }

        private Allocation<Integer, Integer> allocation() {
            var allocation = new Allocation<Integer, Integer>(REVIEWS);
            handedIn.forEach(one -> allocation.handedIn(one, one));
            sent.forEach(review -> allocation.given(review.work(), review.reviewer(), true));
            open.forEach(review -> allocation.given(review.work(), review.reviewer(), false));
            missed.forEach(review -> allocation.missed(review.work(), review.reviewer()));
            return allocation;
        }

        private void handIn(Integer who) {
            handedIn.add(who);
            give(allocation().share());
        }

        private void give(List<Given<Integer, Integer>> reviews) {
            open.addAll(reviews);
            reviews.forEach(
                    review -> assertThat(times.merge(review, 1, Integer::sum)).isEqualTo(1));
        }

        private void reviewWhatWasGiven() {
            Collections.shuffle(open, random);
            open.stream().filter(review -> !absent.contains(review.reviewer())).forEach(sent::add);
            open.removeAll(sent);
        }

        private void noticeAndTopUp() {
            missed.addAll(open);
            open.clear();
            give(allocation().topUp(_ -> true));
        }
    }
}
