package welvaren.account;

import java.time.Instant;
import java.util.Set;
import welvaren.account.Registration.Reason;

/// What came of choosing a password.
public sealed interface PasswordChoice {

    /// It holds from now on.
    record Chosen(Account account) implements PasswordChoice {}

    /// Nothing changed; every reason at once.
    record Refused(Set<Reason> reasons) implements PasswordChoice {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }

    /// The link was used, is too old, or is none.
    record LinkGone() implements PasswordChoice {}

    /// The present password is another.
    record Wrong() implements PasswordChoice {}

    /// The present password was tried too often.
    ///
    /// @param again when it may be tried again
    record TooOften(Instant again) implements PasswordChoice {}
}
