package welvaren.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// The text of a page, cut at its second-level headings.
///
/// @param opening what stands before the first
record Sections(List<Node> opening, List<Section> sections) {

    /// @param formerKeys old keys, as in `{#key #old-key}`
    record Section(
            String key, List<String> formerKeys, String title, Place place, List<Node> nodes) {}

    private static final Pattern KEYS = Pattern.compile("^(.*?)\\s*\\{#([^}]*)}\\s*$");

    static Sections of(Desk desk, Page page) {
        var opening = new ArrayList<Node>();
        var sections = new ArrayList<Section>();
        for (var node : Markdown.children(Markdown.parse(page.body()))) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(section(desk, page.bodyStart().down(Markdown.line(node)), heading));
            } else if (sections.isEmpty()) {
                opening.add(node);
            } else {
                sections.getLast().nodes().add(node);
            }
        }
        return new Sections(opening, sections);
    }

    private static Section section(Desk desk, Place place, Heading heading) {
        var written = Markdown.text(heading);
        var match = KEYS.matcher(written);
        if (!match.matches()) {
            desk.problems()
                    .add(
                            place,
                            "The heading “%s” has no key.".formatted(written),
                            "Put one behind it: ## %s {#a-key}.".formatted(written));
            return new Section("", List.of(), written, place, new ArrayList<>());
        }
        var keys = List.of(match.group(2).strip().split("\\s+#"));
        for (var key : keys) {
            if (!Keys.wellFormed(key)) {
                desk.problems()
                        .add(
                                place,
                                "“%s” cannot be a key.".formatted(key),
                                "Use small letters, digits and hyphens, as in"
                                        + " {#een-goed-gesprek}.");
            }
        }
        return new Section(
                keys.getFirst(),
                keys.subList(1, keys.size()),
                match.group(1),
                place,
                new ArrayList<>());
    }
}
