package welvaren.ui.tracking;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
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

/// The dashboards that are open on this node. Each is drawn again within a moment when something
/// changes that it shows, but never more than once a second, however much happens.
@Component
class OpenDashboards implements Follower.Work {

    private static final Logger log = LoggerFactory.getLogger(OpenDashboards.class);
    private static final long BETWEEN = Duration.ofSeconds(1).toNanos();

    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private @Nullable Bookmark bookmark;

    @Bean
    static Follower openDashboardsFollowing(ChangeFeed feed, OpenDashboards work) {
        return feed.follower("open-dashboards", work);
    }

    /// From now on a page is drawn again when one of these things changes.
    ///
    /// @param changes as the feed calls them; asked each time, on a thread of its own
    /// @param redraw called as if the page itself had asked
    Registration add(UI page, Supplier<Set<Change>> changes, Runnable redraw) {
        var dashboard = new Open(page, changes, redraw);
        open.add(dashboard);
        return () -> open.remove(dashboard);
    }

    @Override
    public Optional<Bookmark> bookmark() {
        return Optional.ofNullable(bookmark);
    }

    @Override
    public void changed(News.Changed news) {
        open.stream().filter(one -> one.shows(news.changes())).forEach(Open::ask);
        bookmark = news.until();
    }

    @Override
    public void rebuild(News.Rebuild news) {
        open.forEach(Open::ask);
        bookmark = news.until();
    }

    /// One of them.
    private static final class Open {

        private final UI page;
        private final Supplier<Set<Change>> changes;
        private final Runnable redraw;
        private final AtomicBoolean asked = new AtomicBoolean();
        private final AtomicLong last = new AtomicLong(System.nanoTime() - BETWEEN);

        private Open(UI page, Supplier<Set<Change>> changes, Runnable redraw) {
            this.page = page;
            this.changes = changes;
            this.redraw = redraw;
        }

        private boolean shows(Collection<Change> news) {
            var shown = changes.get();
            return news.stream()
                    .anyMatch(one -> one.kind() == Change.Kind.CATALOGUE || shown.contains(one));
        }

        /// What changes between asking and drawing is drawn with it.
        private void ask() {
            if (!asked.getAndSet(true)) {
                var wait = Math.max(0, last.get() + BETWEEN - System.nanoTime());
                CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::draw);
            }
        }

        private void draw() {
            try {
                var _ =
                        page.access(() -> {
                            asked.set(false);
                            last.set(System.nanoTime());
                            redraw.run();
                        });
            } catch (UIDetachedException _) {
                log.debug("The page was closed meanwhile");
            }
        }
    }
}
