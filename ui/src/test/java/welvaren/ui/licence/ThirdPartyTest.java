package welvaren.ui.licence;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import welvaren.ui.licence.Parts.Part;

/// Nothing of others is given away without a licence that allows it, and all of it is in the list
/// that ships in the jar. Red after a new version or part? Look at its licence, enter it in
/// `licences.yaml` where it is new, and let `./welvaren licences` write the list.
@DisabledIfSystemProperty(
        named = "welvaren.build.offline",
        matches = "true",
        disabledReason = "Maven makes no list of parts with -o")
class ThirdPartyTest {

    private static final Path LIST =
            Path.of("src", "main", "resources", "META-INF", "THIRD-PARTY.md");

    private final Parts parts = Parts.read();

    @Test
    void every_part_has_a_licence_that_is_allowed() {
        assertThat(parts.java()).hasSizeGreaterThan(100);
        assertThat(parts.browser()).hasSizeGreaterThan(50);
        assertThat(parts.all())
                .allSatisfy(part ->
                        assertThat(part.licences())
                                .as(part.name())
                                .containsAnyElementsOf(parts.allowed().keySet()));
    }

    @Test
    void the_list_that_ships_has_every_part() throws IOException {
        var written = list();
        if (Boolean.getBoolean("welvaren.licences.write")) {
            Files.writeString(LIST, written);
        }

        assertThat(Files.readString(LIST)).isEqualTo(written);
    }

    private String list() {
        return """
        # What Welvaren is made of

        Welvaren itself is under the Apache License 2.0, its content under CC BY 4.0. This list is written by
        `./welvaren licences`; the same as data (CycloneDX) stands in `META-INF/sbom/application.cdx.json`
        in the jar. Where a part has several licences, one may be chosen. The text of each licence is in the
        part itself or at https://spdx.org/licenses.

        | licence | how we keep to it |
        | --- | --- |
        %s

        ## On the server
        %s

        ## In the browser
        Vaadin publishes this bundle under the Apache License 2.0, and it is taken as it is. It also holds parts
        of Vaadin's commercial add-ons (`Vaadin-Commercial`). Nothing here uses them and no page loads one; the
        one that lies in files of its own, the charts with Highcharts, is left out of the jar.

        %s

        ## Inside
        %s
        """
                .formatted(
                        parts.allowed().entrySet().stream()
                                .map(one -> "| %s | %s |".formatted(one.getKey(), one.getValue()))
                                .collect(joining("\n")),
                        table("version", parts.java()),
                        table("version", parts.browser()),
                        table("what", parts.inside()));
    }

    private static String table(String about, List<Part> parts) {
        return parts.stream()
                .map(part ->
                        "| %s | %s | %s |"
                                .formatted(
                                        part.name(),
                                        part.about(),
                                        String.join(", ", part.licences())))
                .collect(
                        joining(
                                "\n",
                                "| part | %s | licence |\n| --- | --- | --- |\n".formatted(about),
                                ""));
    }
}
