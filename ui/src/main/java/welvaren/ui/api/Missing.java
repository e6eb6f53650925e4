package welvaren.ui.api;

/// Nothing has this key.
class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;
}
