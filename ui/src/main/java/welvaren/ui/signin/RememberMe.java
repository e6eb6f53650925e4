package welvaren.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;
import welvaren.account.Account;
import welvaren.account.AccountSettings;
import welvaren.account.Accounts;
import welvaren.account.RememberedSignIns;

/// Keeps people signed in when the server starts anew or the session ends. The ticket does not
/// change with each use, as Spring's own does: two tabs that come back at once would take each
/// other for a thief.
@Component
public class RememberMe extends AbstractRememberMeServices {

    private static final int COOKIE_PARTS = 2;
    private static final int KEY_BYTES = 24;

    private final RememberedSignIns remembered;

    RememberMe(RememberedSignIns remembered, Accounts accounts, AccountSettings settings) {
        super(key(), people(accounts));
        this.remembered = remembered;
        setAlwaysRemember(true);
        setCookieName("stay-signed-in");
        setTokenValiditySeconds((int) settings.longest().toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /// Only marks sign-ins of this very process, so it need not last.
    private static String key() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static UserDetailsService people(Accounts accounts) {
        return uuid ->
                accounts.byUuid(UUID.fromString(uuid))
                        .map(PersonDetails::of)
                        .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    }

    /// From now on the browser that asks is hers.
    PersonDetails remember(
            Account account, HttpServletRequest request, HttpServletResponse response) {
        var browser = BrowserName.of(request.getHeader("User-Agent"));
        var ticket = remembered.remember(account.viewer().id(), browser);
        String[] parts = {ticket.series(), ticket.token()};
        setCookie(parts, getTokenValiditySeconds(), request, response);
        return PersonDetails.of(account, ticket.series());
    }

    /// Not how people sign in here: see [#remember].
    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        logger.debug("Signed in elsewhere");
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        return ticket(parts)
                .flatMap(ticket ->
                        remembered
                                .whose(ticket)
                                .map(account -> PersonDetails.of(account, ticket.series())))
                .orElseThrow(() -> new InvalidCookieException("Not remembered"));
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedIn) {
        var cookie = extractRememberMeCookie(request);
        if (cookie != null) {
            forget(cookie);
        }
        super.logout(request, response, signedIn);
    }

    private void forget(String cookie) {
        try {
            ticket(decodeCookie(cookie)).ifPresent(ticket -> remembered.forget(ticket.series()));
        } catch (InvalidCookieException _) {
            logger.debug("Signed out with a cookie that was none of ours");
        }
    }

    private static Optional<RememberedSignIns.Ticket> ticket(String[] parts) {
        return parts.length == COOKIE_PARTS
                ? Optional.of(new RememberedSignIns.Ticket(parts[0], parts[1]))
                : Optional.empty();
    }
}
