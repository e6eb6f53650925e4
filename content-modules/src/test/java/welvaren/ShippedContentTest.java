package welvaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import welvaren.content.ContentFile;
import welvaren.content.ContentFolders;
import welvaren.content.ContentProblem;
import welvaren.content.ContentReader;
import welvaren.content.Reading;

/// Every file that is shipped, and every template, can be read.
class ShippedContentTest {

    /// Where a lecturer would copy a template to. The templates name each other and shipped things,
    /// so they are checked together with what is shipped.
    private static final Map<String, String> COPIED_TO =
            Map.of(
                    "module.nl.md", "modules/9-goed-doorverwijzen/module.nl.md",
                    "unit.nl.md", "modules/9-goed-doorverwijzen/01-warme-overdracht.nl.md",
                    "case.nl.md", "cases/voorbeeld-buurtloket.nl.md",
                    "actor.yaml", "actors/voorbeelden.yaml",
                    "term.yaml", "glossary-voorbeelden.yaml");

    @Test
    void the_shipped_content_is_sound() {
        var shipped = ContentFolders.shipped();

        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.files()).isNotEmpty();
        assertThat(problems(shipped.files())).isEmpty();
    }

    @Test
    void every_unit_is_meant_for_one_sitting() {
        var shipped = (Reading.Sound) ContentReader.read(ContentFolders.shipped().files());

        assertThat(shipped.catalogue().units())
                .isNotEmpty()
                .allSatisfy(unit ->
                        assertThat(unit.minutes()).as(unit.ref().toString()).isBetween(25, 45));
    }

    @Test
    void every_template_is_sound_where_a_lecturer_copies_it_to() throws IOException {
        var files = new ArrayList<>(ContentFolders.shipped().files());
        try (var templates = Files.list(Path.of("templates"))) {
            for (var template : templates.toList()) {
                var name = template.getFileName().toString();
                assertThat(COPIED_TO).containsKey(name);
                files.add(new ContentFile(COPIED_TO.get(name), Files.readString(template)));
            }
        }

        assertThat(problems(files)).isEmpty();
    }

    private static List<ContentProblem> problems(List<ContentFile> files) {
        return switch (ContentReader.read(files)) {
            case Reading.Sound _ -> List.of();
            case Reading.Unsound(var problems) -> problems;
        };
    }
}
