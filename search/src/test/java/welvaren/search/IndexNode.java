package welvaren.search;

import static org.awaitility.Awaitility.await;
import static welvaren.search.Shelf.found;

import java.nio.file.Path;
import java.time.Duration;
import welvaren.change.ChangeFeed;
import welvaren.change.Follower;
import welvaren.finding.Findables;

/// A node of its own, with an index in a folder of its own.
final class IndexNode {

    private final Findables findables;
    private final ChangeFeed feed;
    private final Follower follower;
    private final Searchers searchers = new Searchers();
    final Search search;

    IndexNode(ChangeFeed feed, Findables findables, Path folder) {
        this.feed = feed;
        this.findables = findables;
        var keeper = new IndexKeeper(findables, new IndexFolder(folder), searchers);
        search = new Search(searchers, keeper);
        follower = feed.follower("node", keeper);
        follower.start();
    }

    IndexNode awaitSample() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        found(search, "luisteren").contains("praten/luisteren")
                                && search.health().documents() == (int) findables.all().count());
        return this;
    }

    /// As after a search that failed for no good reason.
    void suspect() {
        try {
            searchers.<Void>with((_, _) -> {
                throw new IllegalStateException("Fails on purpose");
            });
        } catch (IllegalStateException _) {
            feed.wake();
        }
    }

    void stop() {
        follower.stop();
    }
}
