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

/// Files on disk, and the check that a lecturer runs on them.
class ContentFoldersTest {

    @TempDir private Path folder;

    @Test
    void a_folder_gives_its_pages_by_their_paths() throws IOException {
        write(SampleContent.sound());
        Files.writeString(folder.resolve(".DS_Store"), "x");
        Files.writeString(folder.resolve("cases/foto.png"), "x");

        var found = ContentFolders.in(folder);

        assertThat(found.problems()).isEmpty();
        assertThat(found.files())
                .containsExactlyInAnyOrderElementsOf(SampleContent.sound().files());
    }

    @Test
    void line_ends_and_byte_order_marks_of_other_systems_do_no_harm() throws IOException {
        Files.writeString(folder.resolve("glossary.yaml"), "\uFEFF- key: a\r\n  term: b\r\n");

        assertThat(ContentFolders.in(folder).files())
                .containsExactly(new ContentFile("glossary.yaml", "- key: a\n  term: b\n"));
    }

    @Test
    void a_file_in_another_encoding_is_named_with_the_line() throws IOException {
        var latin = "- key: cafe\n  term: {nl: café}\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("glossary.yaml"), latin);

        assertThat(ContentFolders.in(folder).problems())
                .extracting(ContentProblem::toString)
                .containsExactly(
                        "glossary.yaml:2: This file is not in UTF-8. Save it again with the"
                                + " encoding UTF-8.");
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() {
        assertThat(ContentFolders.in(folder.resolve("nowhere")).problems())
                .extracting(ContentProblem::message)
                .containsExactly("This folder cannot be read.");
    }

    @Test
    void a_sound_folder_is_said_to_be_sound() throws IOException {
        write(SampleContent.sound());

        assertThat(check(0)).endsWith("\n16 files, all sound.\n");
    }

    @Test
    void each_problem_is_a_line_and_the_check_fails() throws IOException {
        write(SampleContent.sound().edited("vocabulary.yaml", "group: networks", "group: network"));

        assertThat(check(1))
                .isEqualTo(
                        """
                        vocabulary.yaml:12: There is no group “network”. Did you mean “networks”?
                        16 files, 1 problem.
                        """);
    }

    @Test
    void an_empty_folder_is_no_success() {
        assertThat(check(1)).isEqualTo("There is no content in this folder.\n");
    }

    private void write(SampleContent content) throws IOException {
        for (var file : content.files()) {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }

    private String check(int exitCode) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(ContentCheck.check(folder, out)).isEqualTo(exitCode);
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
