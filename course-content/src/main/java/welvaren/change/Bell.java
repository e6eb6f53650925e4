package welvaren.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/// Wakes whoever follows on this node, and keeps in mind that the other nodes are still to be told.
@Component
class Bell {

    private final List<Semaphore> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean othersUntold = new AtomicBoolean();

    /// One object for all commits, so that a transaction that appends often rings once.
    private final TransactionSynchronization afterCommit =
            new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    othersUntold.set(true);
                    ring();
                }
            };

    TransactionSynchronization afterCommit() {
        return afterCommit;
    }

    void ring() {
        listeners.forEach(Semaphore::release);
    }

    void add(Semaphore listener) {
        listeners.add(listener);
    }

    void remove(Semaphore listener) {
        listeners.remove(listener);
    }

    /// True once after each commit on this node, however many there were.
    boolean takeUntold() {
        return othersUntold.getAndSet(false);
    }

    void stillUntold() {
        othersUntold.set(true);
    }
}
