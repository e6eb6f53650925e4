package welvaren.writing;

import java.time.Instant;
import java.util.UUID;

/// A photo or a file in a field, without its content.
///
/// @param bytes how large it is
public record Attached(UUID uuid, String fileName, MediaKind kind, int bytes, Instant uploadedAt) {}
