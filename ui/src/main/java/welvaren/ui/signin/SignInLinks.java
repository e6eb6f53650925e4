package welvaren.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;

/// Where one signs in, and comes back from.
public final class SignInLinks {

    static final String CONTINUE = "continue";

    private SignInLinks() {}

    /// A link to sign in and come back to this page.
    public static Anchor signIn(String text, Location from) {
        return new Anchor("login?" + back(from), text);
    }

    /// A link to make an account and come back to this page.
    public static Anchor register(String text, Location from) {
        return new Anchor("register?" + back(from), text);
    }

    private static String back(Location from) {
        return QueryParameters.of(CONTINUE, "/" + from.getPath()).getQueryString();
    }

    /// Where to go after signing in: the page she came from when it is one of ours, else home.
    /// Nobody is led elsewhere.
    static String after(QueryParameters query) {
        return query.getSingleParameter(CONTINUE).filter(SignInLinks::isOurs).orElse("/");
    }

    /// Remembers where to go, for ways that know nothing of it: a provider, or the link of a mail.
    static void keepContinue(String afterwards) {
        VaadinSession.getCurrent().getSession().setAttribute(CONTINUE, afterwards);
    }

    /// Where to go after choosing a password by the link of a mail: where she wanted to go when she
    /// asked for it, if it was in this browser.
    static String takeContinue() {
        var session = VaadinSession.getCurrent().getSession();
        var kept = session.getAttribute(CONTINUE) instanceof String path ? path : "/";
        session.removeAttribute(CONTINUE);
        return isOurs(kept) ? kept : "/";
    }

    /// Where to go after signing in at a provider.
    static String takeContinue(HttpServletRequest request) {
        var session = request.getSession();
        var kept = session.getAttribute(CONTINUE) instanceof String path ? path : "/";
        session.removeAttribute(CONTINUE);
        return isOurs(kept) ? kept : "/";
    }

    private static boolean isOurs(String path) {
        return path.matches("/[a-z0-9/-]*(#[a-z0-9-]+)?") && !path.startsWith("//");
    }
}
