package welvaren.ui.exchange;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import welvaren.change.Bookmark;
import welvaren.change.Change;
import welvaren.change.ChangeFeed;
import welvaren.change.Follower;
import welvaren.change.News;
import welvaren.person.PersonId;

/// The people who have pages open on this node; these hear when something new concerns them.
@Component
class LivePeople implements Follower.Work {

    private static final Logger log = LoggerFactory.getLogger(LivePeople.class);

    private record Listener(PersonId person, UI page, Command heard) {

        void tell() {
            Thread.ofVirtual()
                    .name("live-person")
                    .start(() -> {
                        try {
                            page.access(heard);
                        } catch (UIDetachedException _) {
                            log.debug("The page was closed meanwhile");
                        }
                    });
        }
    }

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private @Nullable Bookmark bookmark;

    @Bean
    static Follower livePeopleFollowing(ChangeFeed feed, LivePeople work) {
        return feed.follower("live-people", work);
    }

    /// @param heard is run in that page when something new concerns her
    /// @return ends it
    Registration listen(PersonId person, UI page, Command heard) {
        var listener = new Listener(person, page, heard);
        open.add(listener);
        return () -> open.remove(listener);
    }

    @Override
    public Optional<Bookmark> bookmark() {
        return Optional.ofNullable(bookmark);
    }

    @Override
    public void changed(News.Changed news) {
        var people =
                news.changes().stream()
                        .filter(change -> change.kind() == Change.Kind.NOTIFICATION)
                        .map(Change::ref)
                        .collect(toSet());
        open.stream()
                .filter(one -> people.contains(Long.toString(one.person().value())))
                .forEach(Listener::tell);
        bookmark = news.until();
    }

    @Override
    public void rebuild(News.Rebuild news) {
        open.forEach(Listener::tell);
        bookmark = news.until();
    }
}
