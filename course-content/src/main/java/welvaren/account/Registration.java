package welvaren.account;

import java.util.Set;

/// What came of somebody's wish to have an account.
public sealed interface Registration {

    /// There is an account now.
    record Registered(Account account) implements Registration {}

    /// The rest is in a mail. Whether there is an account already is told to nobody but its owner.
    record LookInMail() implements Registration {}

    /// Accounts are made by invitation only.
    record InvitedOnly() implements Registration {}

    /// Somebody already has an account with this e-mail address.
    record EmailTaken() implements Registration {}

    /// Nothing was made; every reason at once.
    record Refused(Set<Reason> reasons) implements Registration {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }

    /// Why an account was refused.
    enum Reason {
        NAME_BLANK,
        NAME_TOO_LONG,
        EMAIL_MALFORMED,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_COMMON
    }
}
