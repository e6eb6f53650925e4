package welvaren.content;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The catalogue that is running. It is read from the database when somebody first asks, and again
/// after each import ([#reload]), on whichever node that was.
@Component
public class Catalogues {

    private final ContentRows rows;
    private volatile @Nullable Running running;

    Catalogues(ContentRows rows) {
        this.rows = rows;
    }

    /// The running catalogue; empty before the first import.
    public Catalogue current() {
        return running().catalogue();
    }

    Running running() {
        var known = running;
        return known == null ? firstRunning() : known;
    }

    private synchronized Running firstRunning() {
        var known = running;
        if (known == null) {
            known = rows.read();
            running = known;
        }
        return known;
    }

    /// Reads the catalogue again. Until that is done everybody sees the one before.
    public synchronized void reload() {
        running = rows.read();
    }

    /// Puts a catalogue in place that has no files and no rows.
    synchronized void replace(Catalogue catalogue) {
        running = Running.withoutRows(catalogue);
    }
}
