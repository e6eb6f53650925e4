package welvaren.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import welvaren.postgres.DatabaseSettings;

/// A file that does nothing but take room, beside an embedded database. When a disk is full in
/// spite of all, PostgreSQL cannot start; deleting this file (`./welvaren free-space`) is enough to
/// get it going. It is made anew once there is plenty of room.
@Component
class Ballast {

    static final String FILE = "ballast";

    private static final Logger log = LoggerFactory.getLogger(Ballast.class);
    private static final int CHUNK = 1 << 20;
    private static final int PLENTY = 4;
    private static final long AFTER_MILLIS = 30_000;
    private static final long EVERY_MILLIS = 3_600_000;

    private final FreeSpace space;
    private final DiskSettings settings;
    private final Path file;
    private final boolean wanted;

    Ballast(
            FreeSpace space,
            DiskSettings settings,
            DatabaseSettings database,
            @Value("${welvaren.evaluation:false}") boolean evaluating) {
        this.space = space;
        this.settings = settings;
        file = database.data().resolve(FILE);
        wanted = database.embedded() && !evaluating && settings.ballast().toBytes() > 0;
    }

    @Scheduled(initialDelay = AFTER_MILLIS, fixedDelay = EVERY_MILLIS)
    void keep() {
        if (wanted && !Files.exists(file) && isPlenty()) {
            try {
                make(settings.ballast());
            } catch (IOException e) {
                log.warn("There is no ballast file yet: {}", e.toString());
            }
        }
    }

    private boolean isPlenty() {
        var room = space.now();
        return room.free() > settings.leastOf(room.total()) + PLENTY * settings.ballast().toBytes();
    }

    /// Really written: a file with holes takes no room.
    private void make(DataSize size) throws IOException {
        var unfinished = file.resolveSibling(FILE + ".new");
        try (var channel =
                FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var zeros = ByteBuffer.allocateDirect(CHUNK);
            while (channel.size() < size.toBytes()) {
                zeros.clear();
                channel.write(zeros, channel.size());
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        log.info("Made the ballast file {}", file);
    }
}
