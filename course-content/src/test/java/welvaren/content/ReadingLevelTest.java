package welvaren.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import welvaren.testing.SampleContent;

class ReadingLevelTest {

    @Test
    void it_is_the_length_of_sentences_plus_the_share_of_long_words() {
        // Four words a sentence, and one of eight is long: 12.5 %.
        assertThat(ReadingLevel.lix("Je luistert naar mensen. Dan vraag je verder."))
                .hasValue(4L + 13);
    }

    @Test
    void longer_sentences_and_words_are_harder() {
        var easy = ReadingLevel.lix("Je zwijgt. Dan vraag je iets.").orElseThrow();
        var hard =
                ReadingLevel.lix(
                                "De gemeenschappelijke verantwoordelijkheid veronderstelt"
                                        + " wederkerigheid tussen organisaties en burgers.")
                        .orElseThrow();

        assertThat(hard).isGreaterThan(easy + 40);
    }

    @Test
    void a_text_without_words_has_none() {
        assertThat(ReadingLevel.lix(" … ")).isEmpty();
    }

    @Test
    void the_check_reports_it_for_each_unit_and_case(@TempDir Path folder) throws IOException {
        for (var file : SampleContent.sound().files()) {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        var bytes = new ByteArrayOutputStream();

        var code = ContentCheck.check(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.matches("\\s+\\d+  modules/1-praten/01-luisteren\\.nl\\.md"))
                .anyMatch(line -> line.matches("\\s+\\d+  cases/buurthuis\\.en\\.md"))
                .last()
                .asString()
                .endsWith("all sound.");
    }
}
