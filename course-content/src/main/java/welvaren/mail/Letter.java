package welvaren.mail;

import java.time.Duration;
import java.util.Map;
import welvaren.language.Language;

/// One mail to one person, before it is put into words. It leads to one page of ours, given as a
/// path (`/reset?token=…`): the address of the site is added when it is sent, and never taken from
/// a request.
///
/// No letter says the name of who gets it: whoever registers types a name, and could have us send a
/// message of his own to a stranger.
///
/// @param details what the texts need, by its name; see the ways to make one
public record Letter(Kind kind, Language language, String address, Map<String, String> details) {

    static final String PATH = "path";
    static final String HOURS = "hours";
    static final String INVITER = "inviter";
    static final String TEXT = "text";
    static final String COUNT = "count";

    public Letter {
        details = Map.copyOf(details);
    }

    /// Asks whether the address is hers.
    ///
    /// @param path where she says so
    /// @param valid how long the link works
    public static Letter verifyAddress(
            Language language, String address, String path, Duration valid) {
        return new Letter(Kind.VERIFY_ADDRESS, language, address, linked(path, valid));
    }

    /// Lets her choose another password.
    ///
    /// @param path where she does so
    /// @param valid how long the link works
    public static Letter resetPassword(
            Language language, String address, String path, Duration valid) {
        return new Letter(Kind.RESET_PASSWORD, language, address, linked(path, valid));
    }

    /// Tells her that somebody tried to register with her address.
    ///
    /// @param path where she signs in or asks for another password
    public static Letter alreadyRegistered(Language language, String address, String path) {
        return new Letter(Kind.ALREADY_REGISTERED, language, address, Map.of(PATH, path));
    }

    /// Tells her that her password is another one now.
    ///
    /// @param path where she asks for a new one, if it was not she
    public static Letter passwordChanged(Language language, String address, String path) {
        return new Letter(Kind.PASSWORD_CHANGED, language, address, Map.of(PATH, path));
    }

    /// Tells her, at her present address, that another one was asked for.
    ///
    /// @param path where she asks for a new password, if it was not she
    public static Letter addressChanging(Language language, String address, String path) {
        return new Letter(Kind.ADDRESS_CHANGING, language, address, Map.of(PATH, path));
    }

    /// Invites her to choose a password and begin.
    ///
    /// @param inviter the name of who invites
    /// @param path where she chooses it
    /// @param valid how long the link works
    public static Letter invitation(
            Language language, String address, String inviter, String path, Duration valid) {
        return new Letter(
                Kind.INVITATION,
                language,
                address,
                Map.of(PATH, path, HOURS, hours(valid), INVITER, inviter));
    }

    /// Tells her that somebody invites her to a cohort.
    ///
    /// @param inviter the name of who invites
    /// @param path where she answers
    public static Letter cohortInvitation(
            Language language, String address, String inviter, String path) {
        return new Letter(
                Kind.COHORT_INVITATION, language, address, Map.of(PATH, path, INVITER, inviter));
    }

    /// Tells her that there is feedback on what she handed in; it does not say by whom.
    ///
    /// @param path where she reads it
    public static Letter feedbackGiven(Language language, String address, String path) {
        return new Letter(Kind.FEEDBACK_GIVEN, language, address, Map.of(PATH, path));
    }

    /// Brings her what somebody who accompanies her wrote.
    ///
    /// @param by the name of who wrote it
    /// @param text as it was written
    /// @param path where she sees how she gets on
    public static Letter checkIn(
            Language language, String address, String by, String text, String path) {
        return new Letter(
                Kind.CHECK_IN, language, address, Map.of(PATH, path, INVITER, by, TEXT, text));
    }

    /// Tells her that there is work of another student for her to review; it does not say whose.
    ///
    /// @param path where she finds it
    public static Letter reviewGiven(Language language, String address, String path) {
        return new Letter(Kind.REVIEW_GIVEN, language, address, Map.of(PATH, path));
    }

    /// Reminds her of work that she is to review within days.
    ///
    /// @param path where she finds it
    public static Letter reviewsDue(Language language, String address, String path) {
        return new Letter(Kind.REVIEWS_DUE, language, address, Map.of(PATH, path));
    }

    /// Tells her what became of what she suggested.
    ///
    /// @param path where it is shown what she wrote about
    public static Letter suggestionDecided(
            Language language, String address, boolean accepted, String path) {
        var kind = accepted ? Kind.SUGGESTION_ACCEPTED : Kind.SUGGESTION_DECLINED;
        return new Letter(kind, language, address, Map.of(PATH, path));
    }

    /// Tells her that her account goes by itself unless she uses it.
    ///
    /// @param path where she signs in
    /// @param left how long it still stays
    public static Letter accountUnused(
            Language language, String address, String path, Duration left) {
        return new Letter(Kind.ACCOUNT_UNUSED, language, address, linked(path, left));
    }

    /// Tells her how much concerns her in her cohorts that she did not read; not what, nor who.
    ///
    /// @param path where she reads it
    public static Letter somethingForYou(
            Language language, String address, int count, String path) {
        return new Letter(
                Kind.SOMETHING_FOR_YOU,
                language,
                address,
                Map.of(PATH, path, COUNT, Integer.toString(count)));
    }

    private static Map<String, String> linked(String path, Duration valid) {
        return Map.of(PATH, path, HOURS, hours(valid));
    }

    private static String hours(Duration valid) {
        return Long.toString(Math.max(1, valid.toHours()));
    }

    String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
