package welvaren.disk;

/// Nothing is written, because the disk is nearly full. What was to be written is still where it
/// was typed.
public class DiskNearlyFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    DiskNearlyFull() {
        super("The disk is nearly full, so nothing is written");
    }
}
