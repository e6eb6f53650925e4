package welvaren.postgres;

/// A database role and its password.
public record Credentials(String user, String password) {

    /// Leaves the password out, so that it does not end up in a log.
    @Override
    public String toString() {
        return user;
    }
}
