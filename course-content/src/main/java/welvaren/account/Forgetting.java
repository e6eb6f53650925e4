package welvaren.account;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import welvaren.job.Job;

/// Nothing about signing in is kept longer than it is good for.
@Configuration
class Forgetting {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    static Job forgettingSignIns(
            SingleUseLinks links, Attempts attempts, RememberedSignIns remembered) {
        return Job.every(
                "forget-old-sign-ins",
                PAUSE,
                () -> {
                    links.forgetExpired();
                    attempts.forgetOld();
                    remembered.forgetOld();
                });
    }
}
