package welvaren.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Where indexes are kept: each rebuild has a folder of its own, numbered, beside the one in use.
@Component
class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private final Path root;

    IndexFolder(@Value("${welvaren.data:data}") Path data) {
        root = data.resolve("index");
    }

    /// The newest index that is whole and of this version of the analysis.
    Optional<LiveIndex> openNewest() throws IOException {
        for (var folder : numbered().reversed()) {
            if (isSound(folder)) {
                return Optional.of(LiveIndex.open(folder));
            }
        }
        return Optional.empty();
    }

    /// The newest index that was ever committed, as it is on disk and whoever writes to it.
    Optional<CommittedIndex> readNewest() throws IOException {
        for (var folder : numbered().reversed()) {
            var index = CommittedIndex.in(folder);
            if (index.isPresent()) {
                return index;
            }
        }
        return Optional.empty();
    }

    /// Reads every file against its checksum. That costs a second for a gigabyte, and a flipped bit
    /// would otherwise show in the middle of somebody's search.
    private static boolean isSound(Path folder) {
        try (var directory = FSDirectory.open(folder);
                var check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            var commit = SegmentInfos.readLatestCommit(directory).getUserData();
            return LiveIndex.Holding.ofCommit(commit).isPresent() && check.checkIndex().clean;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index in {} is damaged and will be made again", folder, e);
            return false;
        }
    }

    LiveIndex begin() throws IOException {
        var folders = numbered();
        var next = folders.isEmpty() ? 1 : number(folders.getLast()) + 1;
        return LiveIndex.create(Files.createDirectories(root.resolve(String.valueOf(next))));
    }

    void keepOnly(LiveIndex index) throws IOException {
        for (var folder : numbered()) {
            if (!folder.equals(index.folder())) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private List<Path> numbered() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("\\d{1,9}"))
                    .sorted(Comparator.comparingInt(IndexFolder::number))
                    .toList();
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }
}
