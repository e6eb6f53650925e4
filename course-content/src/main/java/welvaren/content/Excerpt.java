package welvaren.content;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import welvaren.content.ContentPath.Kind;
import welvaren.language.Language;

/// The piece of a file that says one thing: a whole page, or one entry of a list.
///
/// @param before what stands above it in the file
/// @param after what stands below it
public record Excerpt(String path, String before, String text, String after) {

    /// The page of a case in that language; empty when there is none.
    public static Optional<Excerpt> ofCase(List<ContentFile> files, String key, Language language) {
        return page(files, Kind.CASE, language, key);
    }

    /// The page of a unit in that language; empty when there is none.
    public static Optional<Excerpt> ofUnit(
            List<ContentFile> files, UnitRef unit, Language language) {
        return folderOf(files, unit.module())
                .flatMap(folder ->
                        page(
                                files.stream()
                                        .filter(file -> file.path().startsWith(folder))
                                        .toList(),
                                Kind.UNIT,
                                language,
                                unit.unit()));
    }

    /// The entry of an actor; empty when there is none.
    public static Optional<Excerpt> ofActor(List<ContentFile> files, String key) {
        return entry(files, Kind.ACTORS, key);
    }

    /// The entry of a term; empty when there is none.
    public static Optional<Excerpt> ofTerm(List<ContentFile> files, String key) {
        return entry(files, Kind.GLOSSARY, key);
    }

    /// The whole file, as it is.
    public String file() {
        return before + text + after;
    }

    /// The whole file with another text at this place.
    public ContentFile with(String changed) {
        return new ContentFile(path, before + changed + after);
    }

    private static Optional<String> folderOf(List<ContentFile> files, String module) {
        return files.stream()
                .filter(file -> isOf(file, Kind.MODULE) && key(file).equals(module))
                .map(file -> file.path().substring(0, file.path().lastIndexOf('/') + 1))
                .findFirst();
    }

    private static Optional<Excerpt> page(
            List<ContentFile> files, Kind kind, Language language, String key) {
        return files.stream()
                .filter(file -> isOf(file, kind))
                .filter(file ->
                        ContentPath.of(file.path())
                                .flatMap(ContentPath::language)
                                .filter(language::equals)
                                .isPresent())
                .filter(file -> key(file).equals(key))
                .map(file -> new Excerpt(file.path(), "", file.text(), ""))
                .findFirst();
    }

    private static String key(ContentFile page) {
        return ContentPath.of(page.path())
                .flatMap(path -> Page.read(Desk.empty(), path, page))
                .map(read -> read.fields().key("key"))
                .orElse("");
    }

    private static boolean isOf(ContentFile file, Kind kind) {
        return ContentPath.of(file.path()).filter(path -> path.kind() == kind).isPresent();
    }

    private static Optional<Excerpt> entry(List<ContentFile> files, Kind kind, String key) {
        return files.stream()
                .filter(file -> isOf(file, kind))
                .flatMap(file -> entry(file, key).stream())
                .findFirst();
    }

    private static Optional<Excerpt> entry(ContentFile file, String key) {
        return Yaml.read(new Place(file.path(), 1), file.text(), new Problems())
                .filter(SequenceNode.class::isInstance)
                .flatMap(list -> entry(file, ((SequenceNode) list).getValue(), key));
    }

    private static Optional<Excerpt> entry(ContentFile file, List<Node> entries, String key) {
        var lines = file.text().split("(?<=\n)", -1);
        return IntStream.range(0, entries.size())
                .filter(number -> hasKey(entries.get(number), key))
                .mapToObj(number -> {
                    var from = line(entries.get(number));
                    var to =
                            number + 1 < entries.size()
                                    ? line(entries.get(number + 1))
                                    : lines.length;
                    return new Excerpt(
                            file.path(),
                            lines(lines, 0, from),
                            lines(lines, from, to),
                            lines(lines, to, lines.length));
                })
                .findFirst();
    }

    private static int line(Node entry) {
        return entry.getStartMark().getLine();
    }

    private static String lines(String[] lines, int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> lines[number]).collect(joining());
    }

    private static boolean hasKey(Node entry, String key) {
        return entry instanceof MappingNode fields
                && fields.getValue().stream()
                        .anyMatch(field ->
                                isScalar(field.getKeyNode(), "key")
                                        && isScalar(field.getValueNode(), key));
    }

    private static boolean isScalar(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }
}
