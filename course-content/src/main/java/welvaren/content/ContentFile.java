package welvaren.content;

/// A file of content as a lecturer wrote it.
///
/// @param path within its folder, with slashes: `cases/gbo-centrale.nl.md`
public record ContentFile(String path, String text) {}
