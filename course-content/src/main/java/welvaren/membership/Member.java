package welvaren.membership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import welvaren.language.Language;
import welvaren.person.Role;

/// Somebody with an account, as administrators see her.
///
/// @param lastSignIn the day; nobody needs the hour. Empty when she did not sign in for a year
public record Member(
        UUID uuid,
        String name,
        String email,
        Language language,
        Set<Role> roles,
        State state,
        Optional<LocalDate> lastSignIn) {

    public Member {
        roles = Set.copyOf(roles);
    }

    /// Whether she can sign in.
    public enum State {
        /// Has yet to choose a password.
        INVITED,
        ACTIVE,
        /// Closed by an administrator. Nothing of hers is lost.
        CLOSED
    }
}
