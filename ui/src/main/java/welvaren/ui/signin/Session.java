package welvaren.ui.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import welvaren.account.Account;
import welvaren.work.Merging;

/// Begins and ends the time in which somebody is signed in.
@Component
class Session {

    private final RememberMe rememberMe;
    private final Visit visit;
    private final Merging merging;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    Session(RememberMe rememberMe, Visit visit, Merging merging) {
        this.rememberMe = rememberMe;
        this.visit = visit;
        this.merging = merging;
    }

    /// From the next request on it is she who asks, in a session with a new id, so that nobody who
    /// knew the old one comes along. What she did as a guest becomes hers.
    void begin(Account account) {
        merging.merge(visit.memory(), account.viewer());
        visit.forgetGuest();
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var person = PersonDetails.of(account);
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        rememberMe.loginSuccess(request, response, signedIn);
    }

    /// Nobody is signed in here any more, and this browser is forgotten.
    void end() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        rememberMe.logout(request, response, signedIn);
        new SecurityContextLogoutHandler().logout(request, response, signedIn);
    }
}
