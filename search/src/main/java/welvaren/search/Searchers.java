package welvaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lends a searcher of the index in use, and takes it back.
@Component
class Searchers {

    /// What is done with a searcher.
    interface Task<T> {
        T run(FacetedSearcher searcher, Analysis analysis) throws IOException;
    }

    private static final int FIRST_INDEX_SECONDS = 10;

    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable LiveIndex current;
    private volatile boolean damaged;

    /// @throws SearchUnavailable when there is no index after a few seconds
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
            damaged = true;
            throw new UncheckedIOException(e);
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
}
