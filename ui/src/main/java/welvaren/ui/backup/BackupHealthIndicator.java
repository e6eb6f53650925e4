package welvaren.ui.backup;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import welvaren.backup.LastBackup;

/// The `backup` of `/actuator/health`: whether the last night left a backup that was proven by a
/// restore. It never takes the application down: people can still work.
@Component("backupHealthIndicator")
class BackupHealthIndicator implements HealthIndicator {

    private final LastBackup backup;

    BackupHealthIndicator(LastBackup backup) {
        this.backup = backup;
    }

    @Override
    public Health health() {
        return of(backup.health());
    }

    static Health of(LastBackup.Health backup) {
        var health = Health.status(status(backup.state()));
        backup.age().map(Duration::toHours).ifPresent(age -> health.withDetail("ageHours", age));
        backup.problem().ifPresent(problem -> health.withDetail("problem", problem));
        return health.build();
    }

    /// The aggregated status passes over a word that it does not know.
    private static Status status(LastBackup.State state) {
        return switch (state) {
            case PROVEN -> Status.UP;
            case OFF, NONE_YET, FAILED, OVERDUE -> new Status(state.name());
        };
    }
}
