package welvaren.change;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// One thread that hears what changed and does its [Work], as long as the application runs.
///
/// It is woken by every commit on this node and, through [OtherNodes], on the others; should a
/// wake-up get lost, it looks by itself every few seconds. While the database is away it waits
/// longer and longer, and goes on where it was.
public final class Follower implements SmartLifecycle {

    /// What a follower does. All three are called on its thread only. Whatever they throw is logged
    /// and tried again from the bookmark.
    public interface Work {

        /// Up to where the work is done; empty when it has to begin with everything.
        Optional<Bookmark> bookmark();

        /// Do what changed, then keep the bookmark. Called at least every few seconds, also when
        /// nothing changed.
        void changed(News.Changed news);

        /// Read everything, then keep the bookmark.
        void rebuild(News.Rebuild news);

        /// The last call, when the application stops.
        default void stopped() {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(3);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LAST_WORK = Duration.ofSeconds(20);

    private final String name;
    private final ChangeFeed feed;
    private final Bell bell;
    private final Work work;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Bookmark done;
    private volatile boolean running;
    private @Nullable Thread thread;

    Follower(String name, ChangeFeed feed, Bell bell, Work work) {
        this.name = name;
        this.feed = feed;
        this.bell = bell;
        this.work = work;
    }

    public String name() {
        return name;
    }

    /// How far the work is behind the feed; empty as long as it has not read everything once.
    public Optional<Lag> lag() {
        return Optional.ofNullable(done).map(feed::lag);
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            bell.add(woken);
            thread = Thread.ofPlatform().daemon().name("follow-" + name).start(this::follow);
        }
    }

    private void follow() {
        var wait = FIRST_WAIT;
        while (running) {
            try {
                catchUp();
                wait = FIRST_WAIT;
                awaitRing(LOOK_ANYWAY);
            } catch (RuntimeException e) {
                LOG.warn("{} could not follow, trying again in {}", name, wait, e);
                pause(wait);
                wait = min(wait.multipliedBy(2), LONGEST_WAIT);
            }
        }
        work.stopped();
    }

    private void catchUp() {
        var news = work.bookmark().map(feed::since).orElseGet(() -> new News.Rebuild(feed.now()));
        switch (news) {
            case News.Changed changed -> work.changed(changed);
            case News.Rebuild rebuild -> work.rebuild(rebuild);
        }
        done = news.until();
    }

    private void awaitRing(Duration most) {
        try {
            var _ = woken.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            woken.drainPermits();
        } catch (InterruptedException _) {
            running = false;
        }
    }

    /// Unlike [#awaitRing] not cut short by a commit: during an outage that would be no wait.
    private void pause(Duration wait) {
        var until = System.nanoTime() + wait.toNanos();
        while (running && System.nanoTime() < until) {
            awaitRing(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        }
        woken.release();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Lets the work at hand end: an interrupt would close the files that it writes.
    @Override
    public synchronized void stop() {
        var following = thread;
        if (running && following != null) {
            running = false;
            bell.remove(woken);
            woken.release();
            try {
                if (!following.join(LAST_WORK)) {
                    LOG.warn("{} is still at work and is left alone", name);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
