package welvaren.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import welvaren.change.Bookmark;
import welvaren.change.Change;
import welvaren.change.Follower;
import welvaren.change.News;
import welvaren.finding.FindableRef;
import welvaren.finding.Findables;
import welvaren.search.LiveIndex.Holding;

/// Keeps the index equal to what can be found, whatever happens to either.
///
/// Changes are searchable at once and safe on disk within seconds; after a crash the bookmark in
/// the last commit tells from where to go on. An index that is missing, damaged or of an older
/// analysis is made again beside the one in use.
@Component
class IndexKeeper implements Follower.Work {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration COMMIT_CHANGES = Duration.ofSeconds(3);

    /// Also without changes: an old bookmark would mean a rebuild one day.
    private static final Duration COMMIT_BOOKMARK = Duration.ofMinutes(10);

    /// Wrong bytes on a disk are silent: a search finds less, and nobody knows.
    private static final Duration VERIFY = Duration.ofMinutes(10);

    private final Findables findables;
    private final IndexFolder folder;
    private final Searchers searchers;
    private @Nullable LiveIndex index;
    private @Nullable Holding holding;
    private boolean uncommitted;
    private Instant committedAt = Instant.EPOCH;
    private Instant verifiedAt = Instant.now();
    private volatile Instant caughtUpAt = Instant.now();
    private volatile boolean rebuilding;

    IndexKeeper(Findables findables, IndexFolder folder, Searchers searchers) {
        this.findables = findables;
        this.folder = folder;
        this.searchers = searchers;
    }

    SearchHealth.State state() {
        if (rebuilding || searchers.damaged()) {
            return SearchHealth.State.REBUILDING;
        } else {
            return searchers.ready() ? SearchHealth.State.READY : SearchHealth.State.STARTING;
        }
    }

    Duration behind() {
        return Duration.between(caughtUpAt, Instant.now());
    }

    @Override
    public Optional<Bookmark> bookmark() {
        if (searchers.damaged()) {
            holding = null;
        } else if (index == null) {
            openNewest();
        }
        return Optional.ofNullable(holding).map(Holding::bookmark);
    }

    private void openNewest() {
        writing(() -> {
            var found = folder.openNewest();
            if (found.isPresent()) {
                index = found.get();
                holding = found.get().committed().orElse(null);
                committedAt = Instant.now();
            }
        });
    }

    @Override
    public void changed(News.Changed news) {
        writing(() -> {
            var live = requireOpen();
            verifyWhenDue(live.index());
            var edition = live.holding().edition();
            if (!findables.edition().orElse(edition).equals(edition)) {
                edition = follow(live.index());
                uncommitted = true;
            } else {
                putAgain(live.index(), refs(news.changes()));
            }
            live.index().refresh();
            holding = new Holding(news.until(), edition);
            caughtUpAt = Instant.now();
            searchers.use(live.index());
            commitWhenDue(live.index(), holding);
        });
    }

    private void verifyWhenDue(LiveIndex live) throws IOException {
        var due = Duration.between(verifiedAt, Instant.now()).compareTo(VERIFY) >= 0;
        if (searchers.takeSuspect() || due) {
            live.verify();
            verifiedAt = Instant.now();
        }
    }

    private record Live(LiveIndex index, Holding holding) {}

    private Live requireOpen() {
        var open = index;
        var held = holding;
        if (open == null || held == null) {
            throw new IllegalStateException("No index is open");
        }
        return new Live(open, held);
    }

    private static List<FindableRef> refs(List<Change> changes) {
        return changes.stream().flatMap(IndexKeeper::ref).toList();
    }

    /// Of a new catalogue as a whole the edition tells.
    private static Stream<FindableRef> ref(Change change) {
        return switch (change.kind()) {
            case UNIT -> Stream.of(new FindableRef(FindableRef.Kind.UNIT, change.ref()));
            case CASE -> Stream.of(FindableRef.caseStudy(change.ref()));
            case ACTOR -> Stream.of(FindableRef.actor(change.ref()));
            case CATALOGUE, PROGRESS, PERSON, WRITTEN, COHORT, FEEDBACK, THREAD, NOTIFICATION ->
                    Stream.empty();
        };
    }

    private void putAgain(LiveIndex live, List<FindableRef> refs) throws IOException {
        if (!refs.isEmpty()) {
            var gone = new HashSet<>(refs);
            for (var findable : findables.of(refs).toList()) {
                live.put(findable);
                gone.remove(findable.ref());
            }
            for (var ref : gone) {
                live.remove(ref);
            }
            uncommitted = true;
        }
    }

    /// The edition that the index has now. Should the content change meanwhile, the index may be of
    /// either or of both; it then counts as of none, and is brought up to date once more.
    private String follow(LiveIndex live) throws IOException {
        var edition = findables.edition().orElse("");
        try (var all = findables.all()) {
            var changed = live.follow(all);
            LOG.info("The search index follows in {} places", changed);
        }
        return findables.edition().orElse("").equals(edition) ? edition : "";
    }

    private void commitWhenDue(LiveIndex live, Holding held) throws IOException {
        var age = Duration.between(committedAt, Instant.now());
        if (age.compareTo(uncommitted ? COMMIT_CHANGES : COMMIT_BOOKMARK) >= 0) {
            commit(live, held);
        }
    }

    private void commit(LiveIndex live, Holding held) throws IOException {
        live.commit(held);
        uncommitted = false;
        committedAt = Instant.now();
    }

    @Override
    public void rebuild(News.Rebuild news) {
        rebuilding = true;
        try {
            writing(() -> {
                var next = folder.begin();
                try {
                    var edition = follow(next);
                    var held = new Holding(news.until(), edition);
                    commit(next, held);
                    next.refresh();
                    swapTo(next, held);
                } catch (IOException | RuntimeException e) {
                    next.close();
                    throw e;
                }
            });
        } finally {
            rebuilding = false;
        }
    }

    private void swapTo(LiveIndex next, Holding held) throws IOException {
        var old = index;
        index = next;
        holding = held;
        caughtUpAt = Instant.now();
        searchers.use(next);
        LOG.info("The search index was made again");
        if (old != null) {
            closeQuietly(old);
        }
        folder.keepOnly(next);
    }

    @Override
    public void stopped() {
        var open = index;
        var held = holding;
        if (open != null) {
            try {
                if (held != null) {
                    open.commit(held);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("The last changes of the search index will be read again", e);
            }
            closeQuietly(open);
            index = null;
            holding = null;
        }
    }

    private static void closeQuietly(LiveIndex closed) {
        try {
            closed.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The old search index did not close well", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /// An index that cannot be written any more has no holding: the next thing is a rebuild.
    private void writing(Writing task) {
        try {
            task.run();
        } catch (IOException e) {
            holding = null;
            throw new UncheckedIOException(e);
        } catch (AlreadyClosedException e) {
            holding = null;
            throw e;
        }
    }
}
