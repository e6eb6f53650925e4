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
public record PersonDetails(UUID uuid, Viewer.SignedIn viewer) implements UserDetails {

    public static PersonDetails of(Account account) {
        return new PersonDetails(account.uuid(), account.viewer());
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
