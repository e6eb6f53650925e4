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

    /// Who did what; for administrators.
    public static String audit() {
        return "admin/audit";
    }

    /// Where somebody's account is erased because she asked for it; for administrators.
    public static String erase() {
        return "admin/erase";
    }

    /// What is forgotten by itself, and when; for administrators.
    public static String retention() {
        return "admin/retention";
    }
}
