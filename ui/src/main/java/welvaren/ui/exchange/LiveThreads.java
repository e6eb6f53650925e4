package welvaren.ui.exchange;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/// The threads that are open in pages on this node; each page hears when something in its thread
/// changed, and asks itself what its reader may see of it.
@Component
class LiveThreads implements Follower.Work {

    private static final Logger log = LoggerFactory.getLogger(LiveThreads.class);

    /// A page that shows a thread.
    private record Listener(UI page, Command heard) {

        /// In a thread of its own: one page that is busy keeps no other waiting.
        void tell() {
            Thread.ofVirtual()
                    .name("live-thread")
                    .start(() -> {
                        try {
                            page.access(heard);
                        } catch (UIDetachedException _) {
                            log.debug("The page was closed meanwhile");
                        }
                    });
        }
    }

    private final Map<String, Set<Listener>> open = new ConcurrentHashMap<>();
    private @Nullable Bookmark bookmark;

    @Bean
    static Follower liveThreadsFollowing(ChangeFeed feed, LiveThreads work) {
        return feed.follower("live-threads", work);
    }

    /// @param heard is run in that page when something in the thread changed
    /// @return ends it
    Registration listen(UUID thread, UI page, Command heard) {
        var ref = thread.toString();
        var listener = new Listener(page, heard);
        open.compute(
                ref,
                (_, those) -> {
                    var all = those == null ? ConcurrentHashMap.<Listener>newKeySet() : those;
                    all.add(listener);
                    return all;
                });
        return () ->
                open.computeIfPresent(
                        ref,
                        (_, those) -> {
                            those.remove(listener);
                            return those.isEmpty() ? null : those;
                        });
    }

    @Override
    public Optional<Bookmark> bookmark() {
        return Optional.ofNullable(bookmark);
    }

    @Override
    public void changed(News.Changed news) {
        news.changes().stream()
                .filter(change -> change.kind() == Change.Kind.THREAD)
                .map(change -> open.getOrDefault(change.ref(), Set.of()))
                .flatMap(Collection::stream)
                .forEach(Listener::tell);
        bookmark = news.until();
    }

    @Override
    public void rebuild(News.Rebuild news) {
        open.values().stream().flatMap(Collection::stream).forEach(Listener::tell);
        bookmark = news.until();
    }
}
