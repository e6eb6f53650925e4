package welvaren.person;

/// The domain refuses this viewer. A page shows it as something that does not exist, so that nobody
/// learns what there is.
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotAllowed(String what) {
        super(what);
    }
}
