package welvaren.audit;

import java.util.Locale;

/// What is written down.
public enum Audited {
    /// An account was made by its owner.
    REGISTERED,
    /// Somebody took along everything that is kept about her.
    DATA_TAKEN_ALONG,
    /// Somebody showed who she is.
    SIGNED_IN,
    /// A password was wrong, or nobody has that address.
    SIGN_IN_REFUSED,
    /// One browser, or all, lost its sign-in.
    SIGNED_OUT,
    /// A link to choose a new password was asked for.
    RESET_ASKED,
    /// Another password was chosen.
    PASSWORD_CHANGED,
    /// Another e-mail address was asked for.
    EMAIL_CHANGE_ASKED,
    /// Another e-mail address was taken.
    EMAIL_CHANGED,
    /// Somebody showed that she reads what is sent to her address.
    EMAIL_VERIFIED,
    /// Somebody is now known by her account at the provider of her school.
    IDENTITY_LINKED,
    /// A code to become the first administrator was made.
    FIRST_ADMINISTRATOR_AWAITED,
    /// Somebody became the first administrator.
    FIRST_ADMINISTRATOR_MADE,
    /// An administrator made an account for somebody, or sent her another link.
    INVITED,
    /// An administrator closed an account.
    ACCOUNT_CLOSED,
    /// An administrator opened a closed account again.
    ACCOUNT_REOPENED,
    /// An administrator gave or took roles.
    ROLES_CHANGED,
    /// An administrator invited people by a file.
    PEOPLE_IMPORTED,
    /// An administrator read a mail that was not sent.
    MAIL_READ,
    /// An administrator had mails tried again.
    MAIL_TRIED_AGAIN,
    /// An administrator took rows of this very log out.
    AUDIT_TAKEN_OUT,
    /// An account was erased: by its owner, by an administrator for her, or again after a restore.
    ERASED,
    /// An editor decided about a suggestion.
    SUGGESTION_DECIDED,
    /// A lecturer made somebody something else in a cohort.
    COHORT_ROLE_CHANGED,
    /// A lecturer took somebody out of a cohort.
    COHORT_REMOVED;

    /// As the database keeps it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
