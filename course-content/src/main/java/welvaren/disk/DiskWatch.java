package welvaren.disk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import welvaren.disk.FreeSpace.Room;
import welvaren.postgres.DatabaseSettings;

/// Whether there is room to write. PostgreSQL ends at once when its disk is full, and starts again
/// only when somebody made room; so the last of it is left alone.
///
/// Of a database on another machine this one knows nothing, and lets everything be written.
@Component
@EnableConfigurationProperties(DiskSettings.class)
public class DiskWatch {

    private static final Logger log = LoggerFactory.getLogger(DiskWatch.class);
    private static final int EVERY_MILLIS = 2_000;

    /// What must be free beyond the least before writing goes on: otherwise it would go to and fro.
    private static final DataSize AGAIN = DataSize.ofMegabytes(50);

    private final FreeSpace space;
    private final DiskSettings settings;
    private final boolean embedded;
    private volatile boolean nearlyFull;

    DiskWatch(FreeSpace space, DiskSettings settings, DatabaseSettings database) {
        this.space = space;
        this.settings = settings;
        this.embedded = database.embedded();
    }

    /// Whether writing is refused now.
    public boolean isNearlyFull() {
        return nearlyFull;
    }

    public Room room() {
        return space.now();
    }

    /// Looks at once; otherwise it does so every two seconds.
    @Scheduled(fixedDelay = EVERY_MILLIS)
    public void look() {
        var room = space.now();
        var least = settings.leastOf(room.total());
        var now = embedded && room.free() < (nearlyFull ? least + AGAIN.toBytes() : least);
        if (now != nearlyFull) {
            nearlyFull = now;
            tell(room);
        }
    }

    private void tell(Room room) {
        var megabytes = DataSize.ofBytes(room.free()).toMegabytes();
        if (nearlyFull) {
            log.error(
                    "The disk is nearly full ({} MB free): nothing is written until there is room."
                            + " ./welvaren free-space makes some",
                    megabytes);
        } else {
            log.warn("There is room on the disk again ({} MB free)", megabytes);
        }
    }
}
