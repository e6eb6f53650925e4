package welvaren.membership;

import java.util.Set;
import welvaren.language.Language;
import welvaren.person.Role;

/// Somebody to be invited.
///
/// @param language in which the invitation is written
public record Newcomer(String name, String email, Set<Role> roles, Language language) {

    public Newcomer {
        roles = Set.copyOf(roles);
    }
}
