package welvaren.ui.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import welvaren.account.RememberedSignIns;

/// Notes every few minutes that a browser is being used, and ends a session whose sign-in has
/// become too old meanwhile. The heartbeat of a page that is only open is no use of it.
@Component
class SignedInFilter extends OncePerRequestFilter {

    private static final Duration NOTE_EVERY = Duration.ofMinutes(5);
    private static final String NOTED = SignedInFilter.class.getName();

    private final OpenSessions sessions;
    private final RememberedSignIns remembered;

    SignedInFilter(OpenSessions sessions, RememberedSignIns remembered) {
        this.sessions = sessions;
        this.remembered = remembered;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            signedIn().ifPresent(person -> look(session, person, request));
        }
        chain.doFilter(request, response);
    }

    private static Optional<PersonDetails> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(PersonDetails.class::isInstance)
                .map(PersonDetails.class::cast);
    }

    private void look(HttpSession session, PersonDetails person, HttpServletRequest request) {
        sessions.add(session, person);
        if (!"heartbeat".equals(request.getParameter("v-r")) && isDue(session)) {
            session.setAttribute(NOTED, Instant.now());
            if (!remembered.use(person.series())) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
    }

    private static boolean isDue(HttpSession session) {
        return !(session.getAttribute(NOTED) instanceof Instant noted)
                || noted.plus(NOTE_EVERY).isBefore(Instant.now());
    }
}
