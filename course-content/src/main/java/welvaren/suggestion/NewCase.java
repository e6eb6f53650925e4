package welvaren.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import welvaren.content.Excerpt;
import welvaren.language.Language;

/// What an editor begins with: the file as it is, or a first version of the file of a new case,
/// with the author named if she wishes.
public final class NewCase {

    private static final int LONGEST_KEY = 60;
    private static final String FOLDER = "cases/";
    private static final String ENDING = ".md";
    private static final Pattern AUTHORS = Pattern.compile("(?m)^authors: \\[(.*)\\]$");

    private NewCase() {}

    /// Where the file of a new case would stand: beside those that there are, also of another case
    /// with the same title.
    static String path(Suggestion suggestion, Set<String> taken) {
        var key = key(suggestion.title());
        return Stream.concat(
                        Stream.of(key),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> key + "-" + n))
                .filter(free ->
                        taken.stream().noneMatch(path -> path.startsWith(FOLDER + free + ".")))
                .map(free -> FOLDER + free + "." + suggestion.language().tag() + ENDING)
                .findFirst()
                .orElseThrow();
    }

    private static String key(String title) {
        var plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        var end = Math.min(plain.length(), LONGEST_KEY);
        return plain.isEmpty() ? "case" : plain.substring(0, end).replaceAll("-+$", "");
    }

    /// The text that the editor changes until it says what was suggested.
    public static String beginning(Suggestion suggestion, Excerpt present) {
        return suggestion.about().isPresent()
                ? named(present.text(), suggestion.sender().author())
                : file(suggestion, keyOf(present.path()));
    }

    /// With one more author. A file that does not name its authors in one line stays as it is.
    private static String named(String text, Optional<String> author) {
        return author.map(name ->
                        AUTHORS.matcher(text)
                                .replaceFirst(found ->
                                        Matcher.quoteReplacement(
                                                "authors: [%s, %s]"
                                                        .formatted(found.group(1), quoted(name)))))
                .orElse(text);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String keyOf(String path) {
        return path.substring(FOLDER.length(), path.indexOf('.'));
    }

    /// What only an editor can choose is left empty; the check names it.
    private static String file(Suggestion suggestion, String key) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", key);
        fields.put("title", suggestion.title());
        fields.put("lead", "");
        fields.put("module", "");
        fields.put("themes", new ArrayList<>());
        fields.put("sector", "");
        fields.put("regions", new ArrayList<>());
        fields.put("takeaways", new ArrayList<>());
        fields.put("units", new ArrayList<>());
        fields.put("sources", sources(suggestion));
        fields.put("authors", authors(suggestion));
        fields.put("licence", "CC BY 4.0");
        return "---\n%s---\n## %s {#story}\n\n%s\n"
                .formatted(yaml().dump(fields), heading(suggestion.language()), suggestion.body());
    }

    private static List<Map<String, Object>> sources(Suggestion suggestion) {
        var source = new LinkedHashMap<String, Object>();
        source.put("place", suggestion.source());
        return List.of(source);
    }

    private static List<String> authors(Suggestion suggestion) {
        var authors = new ArrayList<>(List.of("Welvaren"));
        suggestion.sender().author().ifPresent(authors::add);
        return authors;
    }

    private static String heading(Language language) {
        return switch (language) {
            case NL -> "Het verhaal";
            case EN -> "The story";
        };
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setAllowUnicode(true);
        return new Yaml(options);
    }
}
