package welvaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import welvaren.content.ContentFolders;

/// Facts carry over from the source documents, sentences do not.
class OwnWordsTest {

    /// Runs that must be the same: names of organisations, titles of sources, marked quotations.
    private static final Path ACCEPTED = Path.of("src/test/resources/proof/accepted-runs.txt");

    @Test
    void no_run_of_eight_words_stands_in_a_source_document_and_here() throws IOException {
        var hashes = SeedRuns.hashes();
        var accepted = accepted();
        var copied = new ArrayList<String>();
        for (var file : ContentFolders.shipped().files()) {
            for (var run : SeedRuns.runs(Words.of(file.text()))) {
                if (hashes.contains(SeedRuns.hash(run)) && !accepted.contains(run)) {
                    copied.add(file.path() + ": " + run);
                }
            }
        }
        assertThat(hashes).hasSizeGreaterThan(10_000);
        assertThat(copied).isEmpty();
    }

    @Test
    void a_copied_sentence_would_be_noticed() {
        var hash = SeedRuns.hash("een twee drie vier vijf zes zeven acht");

        assertThat(
                        SeedRuns.runs(
                                Words.of(
                                        "Nul, één twee [drie](term:x) vier — vijf zes zeven acht!")))
                .extracting(SeedRuns::hash)
                .contains(hash);
    }

    private static Set<String> accepted() throws IOException {
        var runs = new HashSet<String>();
        for (var line : Files.readAllLines(ACCEPTED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                runs.addAll(SeedRuns.runs(Words.of(line)));
            }
        }
        return runs;
    }
}
