package welvaren.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Brings a file to the disk piece by piece while it is written. All of a large one at its end
/// would keep the disk busy for longer than somebody who saves a text should wait.
final class SteadyOutput extends OutputStream {

    private static final int PIECE_BYTES = 4 << 20;

    private final FileChannel channel;
    private final OutputStream file;
    private int unsettledBytes;

    /// Goes on with a file that is there.
    SteadyOutput(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.WRITE);
        file = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        file.write(content, offset, length);
        unsettledBytes += length;
        if (unsettledBytes >= PIECE_BYTES) {
            channel.force(false);
            unsettledBytes = 0;
        }
    }

    /// All of it is on the disk then.
    @Override
    public void close() throws IOException {
        try (file) {
            channel.force(true);
        }
    }
}
