package welvaren.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import welvaren.search.LiveIndex.Holding;

/// An index as its last commit left it, read beside whoever writes to it: without its lock, and
/// without waiting.
final class CommittedIndex implements Closeable {

    private final FSDirectory directory;
    private final DirectoryReader reader;

    private CommittedIndex(FSDirectory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /// Empty where nothing was committed yet, as in a rebuild at work.
    ///
    /// @throws IOException when it is damaged
    static Optional<CommittedIndex> in(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                return Optional.of(new CommittedIndex(directory, DirectoryReader.open(directory)));
            }
            directory.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// Empty when it is one of another version of the analysis.
    Optional<Holding> holding() throws IOException {
        return Holding.ofCommit(reader.getIndexCommit().getUserData());
    }

    /// Reads every file against its checksum.
    ///
    /// @throws IOException when one is damaged or gone
    void checkFiles() throws IOException {
        for (var leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    List<Entry> entries() throws IOException {
        return Entry.in(reader);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
