package welvaren.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import welvaren.change.Bookmark;
import welvaren.change.Change;
import welvaren.change.ChangeFeed;
import welvaren.change.Follower;
import welvaren.change.News;

/// Reads the catalogue again when some node imported another one, then wakes those who read from
/// it: they heard of the change before it was here.
@Component
class CatalogueFollower implements Follower.Work {

    private final Catalogues catalogues;
    private final ChangeFeed feed;
    private @Nullable Bookmark bookmark;

    CatalogueFollower(Catalogues catalogues, ChangeFeed feed) {
        this.catalogues = catalogues;
        this.feed = feed;
    }

    @Bean
    static Follower catalogueFollowing(ChangeFeed feed, CatalogueFollower work) {
        return feed.follower("catalogue", work);
    }

    @Override
    public Optional<Bookmark> bookmark() {
        return Optional.ofNullable(bookmark);
    }

    @Override
    public void changed(News.Changed news) {
        var imported =
                news.changes().stream().anyMatch(change -> change.kind() == Change.Kind.CATALOGUE);
        if (imported) {
            reload();
        }
        bookmark = news.until();
    }

    @Override
    public void rebuild(News.Rebuild news) {
        reload();
        bookmark = news.until();
    }

    private void reload() {
        catalogues.reload();
        feed.wake();
    }
}
