package welvaren.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import welvaren.content.Catalogue;
import welvaren.content.ContentFile;
import welvaren.content.ContentImport;
import welvaren.content.ContentReader;
import welvaren.content.Reading;
import welvaren.content.UnitRef;

/// A small sound package of content: the modules `praten` (units `luisteren`, which has every kind
/// of activity and field, and `vragen`) and `buurt` (unit `straatfeest`), the cases `buurthuis` and
/// `herstelcafe` (in Dutch only), the actors `stad`, `netwerk` and `kringloop`, the terms `flap`
/// and `onthaal`. The files are in `src/test/resources/sample`.
///
/// Tests change it without touching it: `SampleContent.sound().with("glossary.yaml", text)`.
public record SampleContent(List<ContentFile> files) {

    public static final UnitRef LISTENING = new UnitRef("praten", "luisteren");
    public static final UnitRef ASKING = new UnitRef("praten", "vragen");
    public static final UnitRef STREET_PARTY = new UnitRef("buurt", "straatfeest");

    private static final List<String> PATHS =
            List.of(
                    "modules/1-praten/module.nl.md",
                    "modules/1-praten/module.en.md",
                    "modules/1-praten/01-luisteren.nl.md",
                    "modules/1-praten/01-luisteren.en.md",
                    "modules/1-praten/02-vragen.nl.md",
                    "modules/1-praten/02-vragen.en.md",
                    "modules/6-buurt/module.nl.md",
                    "modules/6-buurt/module.en.md",
                    "modules/6-buurt/01-straatfeest.nl.md",
                    "modules/6-buurt/01-straatfeest.en.md",
                    "cases/buurthuis.nl.md",
                    "cases/buurthuis.en.md",
                    "cases/herstelcafe.nl.md",
                    "actors/actors.yaml",
                    "glossary.yaml",
                    "vocabulary.yaml");

    public static SampleContent sound() {
        return new SampleContent(PATHS.stream().map(SampleContent::file).toList());
    }

    /// The catalogue of the package, without a database.
    public static Catalogue catalogue() {
        return switch (ContentReader.read(sound().files())) {
            case Reading.Sound(var catalogue, var _) -> catalogue;
            case Reading.Unsound(var problems) ->
                    throw new IllegalStateException("The sample is unsound: " + problems);
        };
    }

    /// Makes the package the running content.
    public static void importInto(ContentImport imports) {
        sound().importWith(imports);
    }

    /// Makes this version of the package the running content; fails when it is refused.
    public ContentImport.Outcome importWith(ContentImport imports) {
        var outcome = imports.run(files);
        if (outcome instanceof ContentImport.Outcome.Refused(var problems)) {
            throw new IllegalStateException("The content was refused: " + problems);
        }
        return outcome;
    }

    /// With one more file, or another text for one.
    public SampleContent with(String path, String text) {
        var changed = new ArrayList<>(without(path).files);
        changed.add(new ContentFile(path, text));
        return new SampleContent(List.copyOf(changed));
    }

    /// Without the files whose path begins so.
    public SampleContent without(String path) {
        return new SampleContent(
                files.stream().filter(file -> !file.path().startsWith(path)).toList());
    }

    /// With some words of a file replaced; fails when they are not there.
    public SampleContent edited(String path, String words, String others) {
        return changed(
                path,
                text -> {
                    if (!text.contains(words)) {
                        throw new IllegalArgumentException(path + " has no “" + words + "”");
                    }
                    return text.replace(words, others);
                });
    }

    /// Like [#edited], in both languages of a page: `path` ends before `.nl.md`.
    public SampleContent editedInBoth(String path, String words, String others) {
        return edited(path + ".nl.md", words, others).edited(path + ".en.md", words, others);
    }

    /// With a page under another file name, in both languages.
    public SampleContent renamedTo(String path, String other) {
        return without(path)
                .with(other + ".nl.md", text(path + ".nl.md"))
                .with(other + ".en.md", text(path + ".en.md"));
    }

    public SampleContent changed(String path, UnaryOperator<String> change) {
        return with(path, change.apply(text(path)));
    }

    public String text(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(ContentFile::text)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No file " + path));
    }

    private static ContentFile file(String path) {
        try (var stream = SampleContent.class.getResourceAsStream("/sample/" + path)) {
            var bytes = requireNonNull(stream, path).readAllBytes();
            return new ContentFile(path, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
