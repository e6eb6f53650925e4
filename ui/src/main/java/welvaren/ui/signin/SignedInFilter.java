package welvaren.ui.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
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
            Visit.details().ifPresent(person -> look(session, person, request));
        }
        chain.doFilter(request, response);
    }

    private void look(HttpSession session, PersonDetails person, HttpServletRequest request) {
        sessions.add(session, person);
        if (!"heartbeat".equals(request.getParameter("v-r")) && isDue(session)) {
            session.setAttribute(NOTED, Instant.now());
            if (!isStillSignedIn(person)) {
                end(session);
            }
        }
    }

    private static void end(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /// While the database is away, nobody is sent away: her page says what is going on.
    private boolean isStillSignedIn(PersonDetails person) {
        try {
            return remembered.use(person.series());
        } catch (DataAccessException | TransactionException e) {
            logger.warn("Nobody knows whether she is still signed in: " + e.getMessage());
            return true;
        }
    }

    private static boolean isDue(HttpSession session) {
        return !(session.getAttribute(NOTED) instanceof Instant noted)
                || noted.plus(NOTE_EVERY).isBefore(Instant.now());
    }
}
