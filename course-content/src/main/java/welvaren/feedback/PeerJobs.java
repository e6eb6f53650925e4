package welvaren.feedback;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import welvaren.job.Job;

/// Looks after peer feedback by the clock.
@Configuration(proxyBeanMethods = false)
class PeerJobs {

    @Bean
    Job careForPeerFeedback(Allocating allocating) {
        return Job.every(
                "care-for-peer-feedback",
                Duration.ofHours(1),
                () -> allocating.care(Instant.now()));
    }
}
