package welvaren.ui.feedback;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import welvaren.feedback.HandInPage.File;

/// Ways to files that were handed in.
final class Files {

    private Files() {}

    /// @param file is asked each time somebody opens it, so that who may no longer gets nothing
    static Anchor download(String name, Supplier<Optional<File>> file) {
        var handler =
                DownloadHandler.fromInputStream(_ ->
                        file.get()
                                .map(Files::response)
                                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, name);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private static DownloadResponse response(File file) {
        return new DownloadResponse(
                new ByteArrayInputStream(file.content()),
                file.fileName(),
                file.mediaType(),
                file.content().length);
    }
}
