package welvaren.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;
import welvaren.search.SearchHealth;
import welvaren.search.SearchHealth.State;
import welvaren.ui.testing.UiTest;

class SearchHealthTest extends UiTest {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final StatusAggregator whole;

    SearchHealthTest(StatusAggregator whole) {
        this.whole = whole;
    }

    @Test
    void an_index_that_is_made_again_says_so_and_the_application_is_up() {
        var search = status(State.REBUILDING, LONG);

        assertThat(search.getCode()).isEqualTo("REBUILDING");
        assertThat(whole.getAggregateStatus(search, Status.UP)).isEqualTo(Status.UP);
    }

    @Test
    void a_first_index_in_the_making_says_so_and_the_application_is_up() {
        var search = status(State.STARTING, MOMENT);

        assertThat(search.getCode()).isEqualTo("STARTING");
        assertThat(whole.getAggregateStatus(search, Status.UP)).isEqualTo(Status.UP);
    }

    @Test
    void an_index_that_follows_is_up() {
        assertThat(status(State.READY, MOMENT)).isEqualTo(Status.UP);
    }

    @Test
    void an_index_that_no_longer_follows_or_never_comes_is_down() {
        assertThat(status(State.READY, LONG)).isEqualTo(Status.DOWN);
        assertThat(status(State.STARTING, LONG)).isEqualTo(Status.DOWN);
    }

    private static Status status(State state, Duration behind) {
        return SearchHealthIndicator.of(new SearchHealth(state, 12, behind)).getStatus();
    }
}
