package welvaren.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second starter out of a [Home]; the operating system lets go of it when we die.
///
/// The file stands beside the data directory, not in it, because that one is renamed into place.
/// Nobody in this JVM may open the file while the lock is held: the system drops a process's lock
/// as soon as the process closes any handle on the file. That is why [#HELD] is asked first.
final class HomeLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(Home home) throws IOException {
        var file = home.lock();
        if (!HELD.add(file)) {
            throw new DataDirectoryInUse(home.directory(), "this very process");
        }
        try {
            return new HomeLock(file, lockedChannel(home, file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Home home, Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new DataDirectoryInUse(home.directory(), holder(file));
            }
            var ourselves = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(ourselves.getBytes(US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(Path file) throws IOException {
        var processId = Files.readString(file, US_ASCII);
        return processId.isEmpty() ? "another process" : "another process (" + processId + ")";
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
