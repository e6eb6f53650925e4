package welvaren.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/security.md` says only what is so.
class SecurityMapTest {

    private static final Path MAP = Path.of("..", "docs", "security.md");
    private static final Pattern ID = Pattern.compile("V\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}");
    private static final Pattern TEST = Pattern.compile("`(welvaren\\.[\\w.]+Test)(?:#(\\w+))?`");
    private static final int SHORTEST_REASON = 30;

    private record Row(String id, String what, String how) {

        private List<String> tests() {
            return TEST.matcher(how).results().map(found -> found.group()).toList();
        }
    }

    @Test
    void every_id_is_one_and_stands_once() {
        assertThat(rows()).hasSizeGreaterThan(30);
        assertThat(rows().map(Row::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> ID.matcher(id).matches());
    }

    @Test
    void every_row_names_a_test_or_says_why_there_is_none() {
        assertThat(rows())
                .allSatisfy(row -> {
                    assertThat(row.what()).isNotBlank();
                    if (row.tests().isEmpty()) {
                        assertThat(row.how())
                                .hasSizeGreaterThan(SHORTEST_REASON)
                                .doesNotContain("`welvaren");
                    }
                });
    }

    @Test
    void every_test_that_is_named_exists() {
        assertThat(rows().flatMap(row -> TEST.matcher(row.how()).results()))
                .isNotEmpty()
                .allSatisfy(named -> {
                    var type = Class.forName(named.group(1));
                    if (named.group(2) != null) {
                        assertThat(members(type)).contains(named.group(2));
                    }
                });
    }

    /// Methods, and fields that hold a rule.
    private static List<String> members(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()),
                        Arrays.stream(type.getDeclaredFields()).map(field -> field.getName()))
                .toList();
    }

    private static Stream<Row> rows() {
        try {
            return Files.readAllLines(MAP).stream()
                    .filter(line -> line.startsWith("| V"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
