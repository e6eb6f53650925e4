package welvaren.person;

import java.util.Set;
import welvaren.language.Language;

/// Who is asking. What a viewer may see or do is decided in the domain, by each feature in one
/// place.
public sealed interface Viewer {

    /// Whether she has that role; nobody has one without signing in.
    boolean has(Role role);

    /// Somebody without an account, or not signed in.
    record Anonymous() implements Viewer {

        @Override
        public boolean has(Role role) {
            return false;
        }
    }

    /// Somebody who signed in.
    ///
    /// @param name how she wants to be called
    /// @param roles what she may do beyond learning
    record SignedIn(PersonId id, String name, Language language, Set<Role> roles)
            implements Viewer {

        public SignedIn {
            roles = Set.copyOf(roles);
        }

        /// A learner.
        public SignedIn(PersonId id, String name, Language language) {
            this(id, name, language, Set.of());
        }

        @Override
        public boolean has(Role role) {
            return roles.contains(role);
        }
    }

    Viewer ANONYMOUS = new Anonymous();

    /// Goes on only for who has that role.
    ///
    /// @throws NotAllowed for everybody else
    default void mustHave(Role role) {
        if (!has(role)) {
            throw new NotAllowed("needs the role " + role.word());
        }
    }
}
