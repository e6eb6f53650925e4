package welvaren.ui.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import welvaren.search.Search;
import welvaren.search.SearchHealth;

/// The `search` of `/actuator/health`. An index in the making does not take the whole application
/// down: every page but one does without it, and the last index answers as long as there is one.
@Component("searchHealthIndicator")
class SearchHealthIndicator implements HealthIndicator {

    private final Search search;

    SearchHealthIndicator(Search search) {
        this.search = search;
    }

    @Override
    public Health health() {
        return of(search.health());
    }

    static Health of(SearchHealth search) {
        return Health.status(status(search))
                .withDetail("documents", search.documents())
                .withDetail("behindSeconds", search.behind().toSeconds())
                .build();
    }

    /// The aggregated status passes over a word that it does not know.
    private static Status status(SearchHealth search) {
        if (search.stuck()) {
            return Status.DOWN;
        }
        return switch (search.state()) {
            case READY -> Status.UP;
            case STARTING, REBUILDING -> new Status(search.state().name());
        };
    }
}
