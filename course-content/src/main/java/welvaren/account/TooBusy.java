package welvaren.account;

/// So many passwords are being checked that this one would have to wait too long. A page asks to
/// try again.
public class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooBusy() {
        super("Too many passwords at once");
    }
}
