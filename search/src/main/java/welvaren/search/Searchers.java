package welvaren.search;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lends a searcher of the index in use, and takes it back.
@Component
class Searchers {

    /// What is done with a searcher.
    interface Task<T> {
        T run(FacetedSearcher searcher, Analysis analysis) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Searchers.class);
    private static final int FIRST_INDEX_SECONDS = 10;

    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable LiveIndex current;
    private volatile boolean damaged;
    private volatile boolean suspect;

    /// @throws SearchUnavailable when there is no index after a few seconds, or it is damaged
    <T> T with(Task<T> task) {
        try {
            while (true) {
                var index = current();
                try {
                    return with(index, task);
                } catch (AlreadyClosedException e) {
                    if (index == current) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("A search met a file that it could not read", e);
            damaged = true;
            throw new SearchUnavailable();
        } catch (SearchUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            suspect = true;
            throw e;
        }
    }

    private static <T> T with(LiveIndex index, Task<T> task) throws IOException {
        var searcher = index.acquire();
        try {
            return task.run(searcher, index.analysis());
        } finally {
            index.release(searcher);
        }
    }

    private LiveIndex current() {
        var index = current;
        if (index == null) {
            awaitFirst();
            index = current;
        }
        if (index == null) {
            throw new SearchUnavailable();
        }
        return index;
    }

    private void awaitFirst() {
        try {
            var _ = first.await(FIRST_INDEX_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean ready() {
        return current != null;
    }

    void use(LiveIndex index) {
        current = index;
        damaged = false;
        first.countDown();
    }

    /// Whether a search met a file that it could not read.
    boolean damaged() {
        return damaged;
    }

    /// True once after a search failed in another way, which wrong bytes may have done.
    boolean takeSuspect() {
        var before = suspect;
        suspect = false;
        return before;
    }
}
