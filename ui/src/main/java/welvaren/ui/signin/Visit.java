package welvaren.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import welvaren.person.Viewer;
import welvaren.work.GuestMemory;
import welvaren.work.Work;
import welvaren.work.Works;

/// Who is asking, in the request at hand, and what she did so far.
@Component
public class Visit {

    private static final String GUEST = GuestMemory.class.getName();

    private final Works works;

    Visit(Works works) {
        this.works = works;
    }

    public Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof PersonDetails details
                ? details.viewer()
                : Viewer.ANONYMOUS;
    }

    /// Her work: kept when she signed in, otherwise as long as her visit.
    public Work work() {
        return switch (viewer()) {
            case Viewer.SignedIn person -> works.of(person);
            case Viewer.Anonymous _ -> works.of(memory());
        };
    }

    /// What this visitor did as a guest.
    GuestMemory memory() {
        var session = session();
        synchronized (GuestMemory.class) {
            if (session.getAttribute(GUEST) instanceof GuestMemory known) {
                return known;
            }
            var fresh = new GuestMemory();
            session.setAttribute(GUEST, fresh);
            return fresh;
        }
    }

    /// There was no guest.
    void forgetGuest() {
        session().removeAttribute(GUEST);
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}
