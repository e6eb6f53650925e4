package welvaren.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import welvaren.person.NotAllowed;
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
        return details().<Viewer>map(PersonDetails::viewer).orElse(Viewer.ANONYMOUS);
    }

    /// Who is signed in, on pages for nobody else.
    ///
    /// @throws NotAllowed when nobody is
    public Viewer.SignedIn signedIn() {
        return details()
                .map(PersonDetails::viewer)
                .orElseThrow(() -> new NotAllowed("needs an account"));
    }

    /// Which of her sign-ins this is; empty for a guest.
    public String series() {
        return details().map(PersonDetails::series).orElse("");
    }

    static Optional<PersonDetails> details() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(PersonDetails.class::isInstance)
                .map(PersonDetails.class::cast);
    }

    /// Tells visitors apart in a browser and says nothing about them; the same on each visit.
    public String pseudonym() {
        return details().map(Visit::pseudonym).orElse("guest");
    }

    private static String pseudonym(PersonDetails person) {
        var name = "browser of " + person.uuid();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
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
        return memory(session());
    }

    static GuestMemory memory(WrappedSession session) {
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
    static void forgetGuest(WrappedSession session) {
        session.removeAttribute(GUEST);
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}
