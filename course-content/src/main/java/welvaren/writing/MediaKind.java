package welvaren.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of file that may be attached, known by their content and not by their name.
public enum MediaKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /// For the `Content-Type` of an answer.
    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return switch (this) {
            case JPEG, PNG, WEBP -> true;
            case PDF, DOCX, ODT -> false;
        };
    }

    /// The kind of this content; empty for any other.
    static Optional<MediaKind> of(byte[] content) {
        var text = new String(content, ISO_8859_1);
        return Stream.of(values()).filter(kind -> kind.fits(text)).findFirst();
    }

    static MediaKind ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(String content) {
        return switch (this) {
            case JPEG -> content.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> content.startsWith("\u0089PNG\r\n\u001a\n");
            case WEBP -> content.startsWith("RIFF") && content.startsWith("WEBP", 8);
            case PDF -> content.startsWith("%PDF-");
            case DOCX ->
                    isZip(content) && content.contains("word/document.xml") && !hasMacros(content);
            case ODT -> isZip(content) && content.startsWith("mimetype" + mediaType, 30);
        };
    }

    private static boolean isZip(String content) {
        return content.startsWith("PK\u0003\u0004");
    }

    private static boolean hasMacros(String content) {
        return content.contains("vbaProject");
    }
}
