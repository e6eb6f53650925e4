package welvaren.ui.design;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.BiConsumer;

/// Takes one file into memory, and never more of it than a file may weigh. Vaadin's own handlers
/// limit only forms, and the browser sends a file as it is; the limit in the browser binds nobody
/// who forges a request.
public class LimitedUpload implements UploadHandler {

    /// What a form adds to the file.
    private static final long OVERHEAD = 64L * 1024;

    private final int mostBytes;
    private final BiConsumer<String, byte[]> received;
    private final Runnable tooLarge;

    /// @param mostBytes how large a file may be
    /// @param received takes a file by its name and content
    /// @param tooLarge is run instead when it is too large
    public LimitedUpload(int mostBytes, BiConsumer<String, byte[]> received, Runnable tooLarge) {
        this.mostBytes = mostBytes;
        this.received = received;
        this.tooLarge = tooLarge;
    }

    /// What says itself that it is too large is not read at all; what says nothing, or lies, no
    /// further than the limit.
    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (event.getFileSize() > mostBytes) {
            refuse(event);
        } else {
            try (var body = event.getInputStream()) {
                var content = body.readNBytes(mostBytes + 1);
                if (content.length > mostBytes) {
                    refuse(event);
                } else {
                    received.accept(event.getFileName(), content);
                }
            }
        }
    }

    private void refuse(UploadEvent event) {
        event.reject();
        tooLarge.run();
    }

    @Override
    public long getFileSizeMax() {
        return mostBytes;
    }

    @Override
    public long getRequestSizeMax() {
        return mostBytes + OVERHEAD;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
