package welvaren.ui.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import welvaren.account.Account;
import welvaren.work.Merging;

/// Begins and ends the time in which somebody is signed in.
@Component
public class Session {

    private final RememberMe rememberMe;
    private final Merging merging;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    Session(RememberMe rememberMe, Merging merging) {
        this.rememberMe = rememberMe;
        this.merging = merging;
    }

    /// From the next request on it is she who asks, in a session with a new id, so that nobody who
    /// knew the old one comes along. What she did as a guest becomes hers.
    void begin(Account account) {
        begin(
                account,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    /// As [#begin(Account)], also where no page is being made.
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        var guest = new WrappedHttpSession(request.getSession());
        merging.merge(Visit.memory(guest), account.viewer());
        Visit.forgetGuest(guest);
        var person = rememberMe.remember(account, request, response);
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }

    /// Nobody is signed in here any more, and this browser is forgotten.
    public void end() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        rememberMe.logout(request, response, signedIn);
        new SecurityContextLogoutHandler().logout(request, response, signedIn);
    }
}
