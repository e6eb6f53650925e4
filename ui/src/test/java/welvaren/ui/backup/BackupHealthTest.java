package welvaren.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.SimpleStatusAggregator;
import org.springframework.boot.health.contributor.Status;
import welvaren.backup.LastBackup.Health;
import welvaren.backup.LastBackup.State;

class BackupHealthTest {

    @Test
    void a_proven_backup_is_up_and_says_its_age() {
        var health =
                BackupHealthIndicator.of(
                        new Health(
                                State.PROVEN, Optional.of(Duration.ofHours(9)), Optional.empty()));

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("ageHours", 9L);
    }

    @Test
    void one_that_failed_says_why_and_the_application_is_up() {
        var health =
                BackupHealthIndicator.of(
                        new Health(State.FAILED, Optional.empty(), Optional.of("No room.")));

        assertThat(health.getStatus().getCode()).isEqualTo("FAILED");
        assertThat(health.getDetails()).containsEntry("problem", "No room.");
        assertThat(new SimpleStatusAggregator().getAggregateStatus(health.getStatus(), Status.UP))
                .isEqualTo(Status.UP);
    }
}
