package welvaren.change;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import welvaren.job.Job;

/// Forgets changes that no follower should still be waiting for; one that was away longer rebuilds.
@Configuration
class Trimming {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofHours(6);

    @Bean
    static Job trimChanges(ChangeFeed feed) {
        return Job.every("trim-changes", PAUSE, () -> feed.trim(KEPT));
    }
}
