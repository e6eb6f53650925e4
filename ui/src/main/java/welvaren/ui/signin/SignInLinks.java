package welvaren.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;

/// Where one signs in, and comes back from.
public final class SignInLinks {

    static final String CONTINUE = "continue";

    private SignInLinks() {}

    /// A link to sign in and come back to this page.
    public static Anchor signIn(String text, Location from) {
        var back = "/" + from.getPath();
        var query = QueryParameters.of(CONTINUE, back).getQueryString();
        return new Anchor("login?" + query, text);
    }

    /// Where to go after signing in: the page she came from when it is one of ours, else home.
    /// Nobody is led elsewhere.
    static String after(QueryParameters query) {
        return query.getSingleParameter(CONTINUE).filter(SignInLinks::isOurs).orElse("/");
    }

    /// Where to go after signing in at a provider, which knows nothing of it.
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
