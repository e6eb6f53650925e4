package welvaren.ui.design;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The address of this site, for what leaves it: a reference in somebody's article, a list in a
/// spreadsheet. It is as whoever asks typed it.
public final class Site {

    private static final String KEPT = "welvaren.site";

    private Site() {}

    /// Of the page at hand, with a slash at its end. What a push changes has no request of its own
    /// and takes the address of an earlier one.
    public static String address() {
        var request = VaadinRequest.getCurrent();
        var session = VaadinSession.getCurrent();
        if (request != null) {
            var address = of(request);
            session.setAttribute(KEPT, address);
            return address;
        } else {
            return session.getAttribute(KEPT) instanceof String kept ? kept : "/";
        }
    }

    public static String of(VaadinRequest request) {
        return of(((VaadinServletRequest) request).getHttpServletRequest());
    }

    public static String of(HttpServletRequest here) {
        return ServletUriComponentsBuilder.fromContextPath(here).toUriString() + "/";
    }
}
