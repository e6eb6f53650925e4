package welvaren.ui.activity;

import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import welvaren.writing.Attachments;

/// Takes one file of a known size into memory. Vaadin's own handlers have no limit on the server,
/// and the one in the browser binds nobody who forges a request.
class LimitedUpload extends InMemoryUploadHandler {

    private static final long OVERHEAD = 64L * 1024;

    LimitedUpload(InMemoryUploadCallback received) {
        super(received);
    }

    @Override
    public long getFileSizeMax() {
        return Attachments.MOST_BYTES;
    }

    @Override
    public long getRequestSizeMax() {
        return Attachments.MOST_BYTES + OVERHEAD;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
