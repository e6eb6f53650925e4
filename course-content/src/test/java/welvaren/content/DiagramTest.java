package welvaren.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import welvaren.language.Language;
import welvaren.testing.SampleContent;

/// Drawings in units: what becomes of them, and which are refused.
class DiagramTest {

    private static final String UNIT = "modules/1-praten/02-vragen";
    private static final String DRAWING = "modules/1-praten/diagrams/lus.";
    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120">
              <title>Vragen en zwijgen</title>
              <style>text { font-size: 14px }</style>
              <path id="lus" d="M10 10h40"/>
              <use href="#lus"/>
              <rect width="400" height="120" fill="#fff"/>
              <text x="20" y="60">zwijgen</text>
            </svg>
            """;

    private final SampleContent sample = withDrawing(SVG);

    private static SampleContent withDrawing(String svg) {
        return SampleContent.sound()
                .with(DRAWING + "nl.svg", svg)
                .with(DRAWING + "en.svg", SVG)
                .changed(UNIT + ".nl.md", text -> text + block("nl"))
                .changed(UNIT + ".en.md", text -> text + block("en"));
    }

    private static String block(String language) {
        return """

        ```diagram
        key: lus
        title: Vragen
        file: lus.%s.svg
        text: Eerst **vragen**, dan zwijgen.
        ```
        """
                .formatted(language);
    }

    @Test
    void a_drawing_stands_where_it_was_written() {
        var unit = sound(sample).unit(SampleContent.ASKING).orElseThrow();
        var part = unit.text().in(Language.NL).parts().getLast();

        var picture = (Part.Picture) part.blocks().getLast();
        assertThat(picture.diagram().title()).isEqualTo("Vragen");
        assertThat(picture.diagram().width()).isEqualTo(400);
        assertThat(picture.diagram().height()).isEqualTo(120);
        assertThat(picture.diagram().text().html()).contains("<strong>vragen</strong>");
    }

    @Test
    void a_drawing_is_found_by_a_name_that_changes_with_it() {
        var before = diagram(sample);
        var after = diagram(withDrawing(SVG.replace("zwijgen", "luisteren")));

        assertThat(sound(sample).diagram(before.name())).contains(before);
        assertThat(after.name()).isNotEqualTo(before.name());
        assertThat(sound(sample).diagram("onbekend")).isEmpty();
    }

    @Test
    void the_file_must_be_there() {
        assertThat(problems(sample.without(DRAWING + "nl")))
                .anySatisfy(problem -> {
                    assertThat(problem.path()).isEqualTo(UNIT + ".nl.md");
                    assertThat(problem.message()).contains("There is no drawing");
                });
    }

    @Test
    void both_languages_have_the_same_drawings() {
        var alone =
                SampleContent.sound()
                        .with(DRAWING + "nl.svg", SVG)
                        .changed(UNIT + ".nl.md", text -> text + block("nl"));

        assertThat(problems(alone))
                .extracting(ContentProblem::message)
                .anyMatch(message -> message.contains("diagram"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rect width=\"400\"|<script>alert(1)</script><rect width=\"400\"|<script>",
                "<rect width=\"400\"|<foreignObject/><rect width=\"400\"|<foreignObject>",
                "<rect width=\"400\"|<image href=\"https://example.org/x.png\"/><rect width=\"400\"|<image>",
                "<rect width=\"400\"|<rect onclick=\"alert(1)\" width=\"400\"|runs nothing",
                "href=\"#lus\"|href=\"https://example.org/x.svg#lus\"|from elsewhere",
                "fill=\"#fff\"|fill=\"url( https://example.org/x)\"|from elsewhere",
                "text {|@import 'https://example.org/x.css'; text {|from elsewhere",
                "viewBox=\"0 0 400 120\"|width=\"400\"|how large",
                "<title>Vragen en zwijgen</title>|<desc>Vragen</desc>|no title",
                "</text>|</tekst>|no well-formed SVG",
            })
    void a_drawing_that_runs_or_fetches_or_cannot_be_read_is_refused(
            String words, String others, String message) {
        assertThat(problems(withDrawing(SVG.replace(words, others))))
                .anySatisfy(problem -> {
                    assertThat(problem.path()).isEqualTo(DRAWING + "nl.svg");
                    assertThat(problem.message()).contains(message);
                });
    }

    @Test
    void a_drawing_reads_no_other_file() {
        var doctype = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";

        assertThat(problems(withDrawing(doctype + SVG.replace(">zwijgen<", ">&x;<"))))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.path()).isEqualTo(DRAWING + "nl.svg"));
    }

    private static Diagram diagram(SampleContent content) {
        var unit = sound(content).unit(SampleContent.ASKING).orElseThrow();
        return unit.text().in(Language.NL).parts().getLast().diagrams().getFirst();
    }

    private static Catalogue sound(SampleContent content) {
        return switch (ContentReader.read(content.files())) {
            case Reading.Sound(var catalogue, var _) -> catalogue;
            case Reading.Unsound(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<ContentProblem> problems(SampleContent content) {
        return switch (ContentReader.read(content.files())) {
            case Reading.Sound _ -> List.of();
            case Reading.Unsound(var problems) -> problems;
        };
    }
}
