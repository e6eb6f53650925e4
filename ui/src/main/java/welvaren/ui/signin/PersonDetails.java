package welvaren.ui.signin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import welvaren.account.Account;
import welvaren.person.Viewer;

/// A signed-in person as Spring Security keeps her in the session: by uuid, without her password.
///
/// @param series which of her sign-ins it is; empty in tests, where nobody signed in
public record PersonDetails(UUID uuid, Viewer.SignedIn viewer, String series)
        implements UserDetails {

    public static PersonDetails of(Account account) {
        return of(account, "");
    }

    static PersonDetails of(Account account, String series) {
        return new PersonDetails(account.uuid(), account.viewer(), series);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_PERSON"));
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return uuid.toString();
    }
}
