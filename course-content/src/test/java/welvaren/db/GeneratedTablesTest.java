package welvaren.db;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTablesTest {

    @TempDir Path fresh;

    /// Red? Run `./welvaren tables` and commit what it wrote.
    @Test
    void the_committed_tables_are_those_of_the_migrations() throws Exception {
        GenerateTables.generate(fresh, "classpath:db/migration");

        assertThat(sources(Path.of("src/generated/java"))).isEqualTo(sources(fresh));
    }

    private static Map<String, String> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            toMap(
                                    file -> root.relativize(file).toString(),
                                    GeneratedTablesTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
