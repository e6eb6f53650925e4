package welvaren.feedback;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who reviews whose work in one round: each who hands in reviews some of the work of others, the
/// least reviewed first, and never her own or the same twice.
///
/// @param <W> names a piece of work
/// @param <P> names somebody
final class Allocation<W, P> {

    /// Somebody is to review a piece of work.
    record Given<W, P>(W work, P reviewer) {}

    private record Work<W, P>(W name, P author) {}

    /// How many reviews each writes, and each piece of work gets.
    private final int wanted;

    /// In the order in which it was handed in.
    private final Set<Work<W, P>> works = new LinkedHashSet<>();

    private final Set<Given<W, P>> ever = new HashSet<>();
    private final Map<W, Integer> reviews = new HashMap<>();
    private final Map<P, Integer> loads = new HashMap<>();
    private final Set<P> sent = new HashSet<>();
    private final Set<P> absent = new HashSet<>();

    Allocation(int wanted) {
        this.wanted = wanted;
    }

    /// What was handed in, and what was given before; each in its order.
    void handedIn(W work, P author) {
        works.add(new Work<>(work, author));
    }

    /// A review that was given before and counts: it was sent, or it is still expected.
    void given(W work, P reviewer, boolean isSent) {
        ever.add(new Given<>(work, reviewer));
        reviews.merge(work, 1, Integer::sum);
        loads.merge(reviewer, 1, Integer::sum);
        if (isSent) {
            sent.add(reviewer);
        }
    }

    /// A review that was given before and did not come.
    void missed(W work, P reviewer) {
        ever.add(new Given<>(work, reviewer));
        absent.add(reviewer);
    }

    /// Gives what there is to everybody who has less than her share, as soon as somebody hands in:
    /// her the work of others, and hers to those who came when there was nothing to review.
    List<Given<W, P>> share() {
        var given = new ArrayList<Given<W, P>>();
        for (var person : people()) {
            var next = leastReviewed(person);
            while (load(person) < wanted && next.isPresent()) {
                given.add(give(next.get(), person));
                next = leastReviewed(person);
            }
        }
        return given;
    }

    /// Gives what has too few reviews to those who have the least to do: what was handed in last,
    /// and what somebody did not review. The work of who does not review herself waits for her.
    ///
    /// @param lasting the work that has waited long enough
    List<Given<W, P>> topUp(Predicate<W> lasting) {
        var given = new ArrayList<Given<W, P>>();
        for (var fewest = 0; fewest < wanted; fewest++) {
            for (var work : works) {
                if (reviews(work) == fewest
                        && isThere(work.author())
                        && lasting.test(work.name())) {
                    leastLoaded(work).ifPresent(person -> given.add(give(work, person)));
                }
            }
        }
        return given;
    }

    /// Those who are there, in the order in which they handed in.
    private List<P> people() {
        return works.stream().map(Work::author).distinct().filter(this::isThere).toList();
    }

    private boolean isThere(P person) {
        return !absent.contains(person) || sent.contains(person);
    }

    private Optional<Work<W, P>> leastReviewed(P reviewer) {
        return works.stream()
                .filter(work -> mayReview(work, reviewer))
                .min(
                        comparing((Work<W, P> work) -> !isThere(work.author()))
                                .thenComparingInt(this::reviews));
    }

    private Optional<P> leastLoaded(Work<W, P> work) {
        return people().stream()
                .filter(person -> mayReview(work, person))
                .min(comparingInt(this::load));
    }

    private boolean mayReview(Work<W, P> work, P reviewer) {
        return !work.author().equals(reviewer)
                && !ever.contains(new Given<>(work.name(), reviewer));
    }

    private int reviews(Work<W, P> work) {
        return reviews.getOrDefault(work.name(), 0);
    }

    private int load(P person) {
        return loads.getOrDefault(person, 0);
    }

    private Given<W, P> give(Work<W, P> work, P reviewer) {
        given(work.name(), reviewer, false);
        return new Given<>(work.name(), reviewer);
    }
}
