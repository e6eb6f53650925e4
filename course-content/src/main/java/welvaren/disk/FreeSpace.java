package welvaren.disk;

/// How much room there is where the data is.
@FunctionalInterface
public interface FreeSpace {

    /// In bytes.
    record Room(long free, long total) {}

    Room now();
}
