package welvaren.ui.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import welvaren.disk.DiskWatch;

/// The `disk` of `/actuator/health`. Reading goes on while it is nearly full, so that alone does
/// not take the application down.
@Component("diskHealthIndicator")
class DiskHealthIndicator implements HealthIndicator {

    private static final Status READ_ONLY = new Status("READ_ONLY");

    private final DiskWatch disk;

    DiskHealthIndicator(DiskWatch disk) {
        this.disk = disk;
    }

    @Override
    public Health health() {
        return Health.status(disk.isNearlyFull() ? READ_ONLY : Status.UP)
                .withDetail("freeMegabytes", DataSize.ofBytes(disk.room().free()).toMegabytes())
                .build();
    }
}
