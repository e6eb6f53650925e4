package welvaren.membership;

import java.util.Set;
import java.util.UUID;
import welvaren.account.Registration.Reason;

/// What came of an invitation.
public sealed interface Inviting {

    /// She has an account without a password, and a mail is on its way.
    record Invited(UUID uuid) implements Inviting {}

    /// Somebody has an account with this address already.
    record EmailTaken() implements Inviting {}

    /// Nothing was made; every reason at once.
    record Refused(Set<Reason> reasons) implements Inviting {

        public Refused {
            reasons = Set.copyOf(reasons);
        }
    }
}
