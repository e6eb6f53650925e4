package welvaren.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import welvaren.account.Account;
import welvaren.account.RememberedSignIns;
import welvaren.change.Bookmark;
import welvaren.change.Change;
import welvaren.change.ChangeFeed;
import welvaren.change.Follower;
import welvaren.change.News;

/// The sessions on this node in which somebody is signed in.
///
/// When her sign-in ends, wherever that was said, her session here ends within a moment: open pages
/// load again as a guest's, and their web sockets are closed. When only her name or roles changed,
/// her session knows the new ones.
@Component
class OpenSessions implements Follower.Work {

    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final RememberedSignIns remembered;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();
    private @Nullable Bookmark bookmark;

    OpenSessions(RememberedSignIns remembered) {
        this.remembered = remembered;
    }

    @Bean
    static Follower openSessionsFollowing(ChangeFeed feed, OpenSessions work) {
        return feed.follower("open-sessions", work);
    }

    /// She is signed in in this session.
    ///
    /// @return whether she still is; not when her sign-in was ended meanwhile
    boolean add(HttpSession session, PersonDetails person) {
        if (session.getAttribute(Opened.NAME) instanceof Opened known
                && known.series().equals(person.series())) {
            return !known.hasEnded();
        }
        session.setAttribute(Opened.NAME, new Opened(this, person, session));
        return true;
    }

    void opened(Opened session) {
        opened.put(session.id(), session);
    }

    void closed(Opened session) {
        opened.remove(session.id());
    }

    @Override
    public Optional<Bookmark> bookmark() {
        return Optional.ofNullable(bookmark);
    }

    @Override
    public void changed(News.Changed news) {
        var people =
                news.changes().stream()
                        .filter(change -> change.kind() == Change.Kind.PERSON)
                        .map(Change::ref)
                        .toList();
        look(opened.values().stream().filter(one -> people.contains(one.personRef())).toList());
        bookmark = news.until();
    }

    @Override
    public void rebuild(News.Rebuild news) {
        look(opened.values());
        bookmark = news.until();
    }

    private void look(Collection<Opened> sessions) {
        if (!sessions.isEmpty()) {
            var holding = remembered.holding(sessions.stream().map(Opened::series).toList());
            var ended = new ArrayList<Opened>();
            for (var session : sessions) {
                Optional.ofNullable(holding.get(session.series()))
                        .ifPresentOrElse(
                                account -> renew(session, account), () -> ended.add(session));
            }
            end(ended);
        }
    }

    /// From now on nothing is answered in them. Open pages are told to load again, have a moment to
    /// hear it, and then lose their web sockets.
    private static void end(Collection<Opened> ended) {
        ended.forEach(OpenSessions::refuse);
        if (!ended.isEmpty()) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
        ended.forEach(OpenSessions::invalidate);
    }

    private static void renew(Opened session, Account account) {
        var person = PersonDetails.of(account, session.series());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities()));
        try {
            session.http()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            context);
        } catch (IllegalStateException _) {
            log.debug("The session ended by itself");
        }
    }

    private static void refuse(Opened session) {
        session.end();
        try {
            VaadinSession.getAllSessions(session.http()).forEach(OpenSessions::reload);
        } catch (IllegalStateException _) {
            log.debug("The session ended by itself");
        }
    }

    private static void invalidate(Opened session) {
        try {
            session.http().invalidate();
        } catch (IllegalStateException _) {
            log.debug("The session ended by itself");
        }
    }

    private static void reload(VaadinSession session) {
        session.accessSynchronously(
                () -> session.getUIs().forEach(page -> page.getPage().reload()));
    }
}
