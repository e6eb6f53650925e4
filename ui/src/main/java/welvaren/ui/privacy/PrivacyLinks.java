package welvaren.ui.privacy;

/// The addresses of the pages about privacy.
public final class PrivacyLinks {

    private PrivacyLinks() {}

    /// What is kept about people, and why.
    public static String privacy() {
        return "privacy";
    }

    /// Where somebody takes her own data along, or erases her account.
    public static String myData() {
        return "me/data";
    }
}
