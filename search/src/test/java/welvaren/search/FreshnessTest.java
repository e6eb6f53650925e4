package welvaren.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static welvaren.search.Shelf.found;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.content.ContentFile;
import welvaren.content.ContentFolders;
import welvaren.content.ContentImport;
import welvaren.testing.SampleContent;

/// How long it takes from an import, which returns when the database has it, until it is found.
/// `-Dwelvaren.fresh=50` imports so often.
@EnabledIfSystemProperty(named = "welvaren.fresh", matches = "\\d+")
class FreshnessTest extends SearchTest {

    private static final int IMPORTS = Integer.getInteger("welvaren.fresh", 0);
    private static final Logger log = LoggerFactory.getLogger(FreshnessTest.class);

    private final ContentImport imports;
    private final Search search;

    FreshnessTest(ContentImport imports, Search search) {
        this.imports = imports;
        this.search = search;
    }

    @Test
    void a_change_of_a_small_package() {
        var milliseconds = new ArrayList<Long>();
        SampleContent.importInto(imports);
        await().until(() -> !found(search, "buurthuis").isEmpty());
        for (var i = 0; i < IMPORTS; i++) {
            var word = word(i);
            SampleContent.sound()
                    .edited("cases/buurthuis.nl.md", "Niemand kwam binnen.", "Er was " + word + ".")
                    .importWith(imports);
            milliseconds.add(untilFound(word));
        }
        tell("sample of " + search.health().documents() + " things", milliseconds);
    }

    @Test
    void a_change_of_all_that_is_shipped() {
        var milliseconds = new ArrayList<Long>();
        var files = ContentFolders.shipped().files();
        var path =
                files.stream()
                        .map(ContentFile::path)
                        .filter(one -> one.startsWith("cases/") && one.endsWith(".nl.md"))
                        .findFirst()
                        .orElseThrow();
        for (var i = 0; i < Math.min(20, IMPORTS); i++) {
            var word = word(i + 500);
            var outcome = imports.run(edited(files, path, word));
            assertThat(outcome).isInstanceOf(ContentImport.Outcome.Imported.class);
            if (i == 0) {
                await().atMost(Duration.ofMinutes(2)).until(() -> !found(search, word).isEmpty());
            } else {
                milliseconds.add(untilFound(word));
            }
        }
        tell("all " + search.health().documents() + " shipped things", milliseconds);
    }

    private static List<ContentFile> edited(List<ContentFile> files, String path, String word) {
        return files.stream()
                .map(file ->
                        file.path().equals(path)
                                ? new ContentFile(
                                        path, file.text() + "\n\nEn toen was er " + word + ".\n")
                                : file)
                .toList();
    }

    private static String word(int number) {
        return "xq"
                + String.valueOf(number + 1_000)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) (digit + 'b' - '0')))
                        .collect(joining())
                + "q";
    }

    private long untilFound(String word) {
        var began = System.nanoTime();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(2))
                .pollDelay(Duration.ZERO)
                .until(() -> !found(search, word).isEmpty());
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void tell(String what, List<Long> milliseconds) {
        Collections.sort(milliseconds);
        log.info(
                "{}: {} imports, findable after {} ms (median), {} ms (p95), {} ms (longest)",
                what,
                milliseconds.size(),
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() * 95 / 100),
                milliseconds.getLast());
    }
}
