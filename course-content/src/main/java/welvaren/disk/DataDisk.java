package welvaren.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import welvaren.postgres.DatabaseSettings;

/// The disk of the data directory.
@Component
class DataDisk implements FreeSpace {

    private final DatabaseSettings settings;

    DataDisk(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public Room now() {
        try {
            var store = Files.getFileStore(Files.createDirectories(settings.data()));
            return new Room(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
