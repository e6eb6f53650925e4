package welvaren.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import welvaren.content.ContentImport.Outcome;
import welvaren.db.Tables;
import welvaren.testing.Damage;
import welvaren.testing.SampleContent;
import welvaren.testing.StoreTest;

/// Files that are broken, by accident or on purpose, change nothing and are named with what is
/// wrong. A thousand are made from a seed; `-Dwelvaren.malformed=10000` makes more.
class MalformedContentTest extends StoreTest {

    private static final int MANY = Integer.getInteger("welvaren.malformed", 1000);
    private static final long SEED = Long.getLong("welvaren.malformed.seed", 20261122);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// Of work, not of waiting: the machine may be busy with something else.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final String UNIT = "modules/1-praten/02-vragen.nl.md";
    private static final String GLOSSARY = "glossary.yaml";
    private static final String DRAWING = "modules/1-praten/diagrams/lus.nl.svg";
    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120">
              <title>Vragen</title>
              <text x="20" y="60">zwijgen</text>
            </svg>
            """;

    private final ContentImport imports;
    private final DSLContext db;

    @TempDir private Path folder;

    MalformedContentTest(ContentImport imports, DSLContext db) {
        this.imports = imports;
        this.db = db;
    }

    @BeforeAll
    void sound_content_is_running() {
        SampleContent.importInto(imports);
    }

    /// One file is broken all the time, so that nothing is imported when damage happens to change
    /// only words, as an edit would.
    @Test
    void damaged_files_change_nothing_and_are_named() throws IOException {
        var files = sample();
        writeAll(files);
        write("cases/broken.nl.md", new byte[0]);
        var harmless = expectRefused("the one that is always broken");
        var damage = new Damage(new SplittableRandom(SEED));
        var random = new SplittableRandom(SEED);
        var before = fingerprint();
        var named = 0;
        for (var i = 0; i < MANY; i++) {
            var file = files.get(random.nextInt(files.size()));
            var path = folder.resolve(file.path());
            Files.write(path, damage.done(file.text().getBytes(UTF_8)));
            var what = "seed %d, file %d: %s".formatted(SEED, i, file.path());
            named += expectRefused(what).equals(harmless) ? 0 : 1;
            Files.write(path, file.text().getBytes(UTF_8));
        }

        assertThat(fingerprint()).isEqualTo(before);
        assertThat(named).as("damage that was named").isGreaterThan(MANY * 3 / 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void an_attack_is_refused_soon_and_changes_nothing(String name, String path, byte[] content)
            throws IOException {
        var files = sample();
        writeAll(files);
        var before = fingerprint();

        write(path, content);

        expectRefused(name);
        assertThat(fingerprint()).isEqualTo(before);
    }

    static Stream<Arguments> attacks() {
        var unit = SampleContent.sound().text(UNIT);
        return Stream.of(
                attack("billion laughs in YAML", GLOSSARY, laughs()),
                attack("deep YAML sequences", GLOSSARY, "[".repeat(100_000)),
                attack("deep YAML maps", GLOSSARY, "{a: ".repeat(100_000)),
                attack("a long YAML text", GLOSSARY, "- key: a\n  text: " + "a".repeat(3_000_000)),
                attack(
                        "a tag that makes objects",
                        GLOSSARY,
                        "!!javax.script.ScriptEngineManager []"),
                attack("no end of keys", GLOSSARY, "a: b\n".repeat(150_000)),
                attack("zero bytes", GLOSSARY, "\0".repeat(10_000)),
                attack("deep quotations", UNIT, unit + "\n" + "> ".repeat(20_000) + "a\n\n<b>\n"),
                attack("deep lists", UNIT, unit + "\n" + "* ".repeat(20_000) + "a\n\n<b>\n"),
                attack("deep emphasis", UNIT, unit + "\n" + "*a _b ".repeat(20_000) + "<b>\n"),
                attack("deep brackets", UNIT, unit + "\n" + "[".repeat(50_000) + "<b>\n"),
                attack(
                        "deep links",
                        UNIT,
                        unit + "\n" + "[".repeat(9_000) + "a" + "](b)".repeat(9_000)),
                attack("no end of ticks", UNIT, unit + "\n" + ticks() + "<b>\n"),
                attack(
                        "a table without end",
                        UNIT,
                        unit + "\n|a|\n|-|\n" + "|b|c|".repeat(50_000) + "\n\n<b>\n"),
                attack("a huge page", UNIT, unit + "\nwoord".repeat(2_000_000)),
                attack("laughs in a drawing", DRAWING, laughingDrawing()),
                attack("a drawing that reads files", DRAWING, readingDrawing()),
                attack("a deep drawing", DRAWING, deepDrawing()),
                attack("a drawing with a script", DRAWING, SVG.replace("<text", "<script/><text")),
                attack("a huge drawing", DRAWING, SVG.replace("zwijgen", "z".repeat(9_000_000))),
                Arguments.of("UTF-16", GLOSSARY, unit.getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        "half a character", UNIT, new byte[] {'#', ' ', (byte) 0xe2, (byte) 0x82}),
                attack("nothing at all", "modules/1-praten/module.nl.md", ""));
    }

    private static Arguments attack(String name, String path, String text) {
        return Arguments.of(name, path, text.getBytes(UTF_8));
    }

    private static String laughs() {
        var text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 30; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a%d, ".formatted(i - 1)).repeat(9)));
        }
        return text.toString();
    }

    private static String ticks() {
        var text = new StringBuilder();
        for (var i = 1; i < 1500; i++) {
            text.append("e").append("`".repeat(i));
        }
        return text.toString();
    }

    private static String laughingDrawing() {
        var entities = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 \"lol\">");
        for (var i = 1; i < 30; i++) {
            entities.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, ("&l%d;".formatted(i - 1)).repeat(9)));
        }
        return entities + "]>" + SVG.replace("zwijgen", "&l29;");
    }

    private static String readingDrawing() {
        return "<!DOCTYPE svg [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + SVG.replace("zwijgen", "&f;");
    }

    private static String deepDrawing() {
        return SVG.replace("<text", "<g>".repeat(100_000) + "<text");
    }

    private List<ContentProblem> expectRefused(String what) {
        var start = CLOCK.getCurrentThreadCpuTime();
        var outcome = imports.run(ContentFolders.in(folder));
        var took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start);

        assertThat(outcome).as(what).isInstanceOf(Outcome.Refused.class);
        var problems = ((Outcome.Refused) outcome).problems();
        assertThat(problems).as(what).isNotEmpty();
        assertThat(problems)
                .as(what)
                .allSatisfy(problem -> {
                    assertThat(problem.path()).isNotBlank();
                    assertThat(problem.message()).isNotBlank().hasSizeLessThan(2_000);
                    assertThat(problem.remedy()).isNotBlank();
                });
        assertThat(took).as(what).isLessThan(LONGEST);
        return problems;
    }

    private static List<ContentFile> sample() {
        return SampleContent.sound()
                .with(DRAWING, SVG)
                .changed(
                        UNIT,
                        text ->
                                text
                                        + """

                                        ```diagram
                                        key: lus
                                        title: Vragen
                                        file: lus.nl.svg
                                        text: Eerst **vragen**, dan zwijgen.
                                        ```
                                        """)
                .files();
    }

    private void writeAll(List<ContentFile> files) throws IOException {
        for (var file : files) {
            write(file.path(), file.text().getBytes(UTF_8));
        }
    }

    private void write(String path, byte[] content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /// Of everything that an import writes.
    private String fingerprint() {
        return Stream.of(
                        Tables.COURSE_MODULE,
                        Tables.COURSE_UNIT,
                        Tables.STEP,
                        Tables.CASE_STUDY,
                        Tables.ACTOR,
                        Tables.CHANGE)
                .map(table -> db.fetch(db.selectFrom(table)).formatCSV().hashCode())
                .toList()
                .toString();
    }
}
