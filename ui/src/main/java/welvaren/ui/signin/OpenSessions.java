package welvaren.ui.signin;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
/// When her sign-in ends, wherever that was said, her session here ends within a moment and with it
/// the web sockets of her pages; these hear at their next ping that she is gone, and load again as
/// a guest's. When only her name or roles changed, her session knows the new ones.
@Component
class OpenSessions implements Follower.Work {

    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

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
    void add(HttpSession session, PersonDetails person) {
        var known = session.getAttribute(Opened.NAME);
        if (!(known instanceof Opened before && before.series().equals(person.series()))) {
            session.setAttribute(Opened.NAME, new Opened(this, person, session));
        }
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
            ended.forEach(OpenSessions::invalidate);
        }
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

    private static void invalidate(Opened session) {
        try {
            session.http().invalidate();
        } catch (IllegalStateException _) {
            log.debug("The session ended by itself");
        }
    }
}
