package welvaren.account;

/// Where the links in mails lead.
public final class AccountPaths {

    /// Ask for a new password.
    public static final String FORGOTTEN = "/forgotten";

    /// Sign in.
    public static final String SIGN_IN = "/login";

    private AccountPaths() {}

    /// Choose a password with a link for it.
    public static String password(String token) {
        return "/password?token=" + token;
    }

    /// Confirm an address with a link for it.
    public static String confirm(String token) {
        return "/confirm?token=" + token;
    }
}
