package welvaren.ui.api;

/// A request that cannot be answered as it is.
class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;
    private final transient Object[] arguments;

    /// @param message key of the sentence for whoever asked
    BadRequest(String message, Object... arguments) {
        super(message);
        this.message = message;
        this.arguments = arguments;
    }

    String message() {
        return message;
    }

    Object[] arguments() {
        return arguments;
    }
}
