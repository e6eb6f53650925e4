package welvaren.content;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/// Reads YAML into nodes that know their lines. Tags, anchors and aliases are refused: content
/// needs none, and they are how YAML harms its readers.
final class Yaml {

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 20;
    private static final String QUOTES =
            "Put a text with a colon, #, *, &, !, % or a quotation mark in it between 'single"
                    + " quotes', and check the indentation.";

    private Yaml() {}

    /// The root node; empty when there is none or when it cannot be read, which is then said.
    static Optional<Node> read(Place start, String text, Problems problems) {
        try {
            if (plain(start, text, problems)) {
                return Optional.ofNullable(yaml().compose(new StringReader(text)));
            } else {
                return Optional.empty();
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? 0 : mark.getLine();
            problems.add(start.down(line), "This cannot be read: " + message(e) + ".", QUOTES);
            return Optional.empty();
        } catch (YAMLException e) {
            problems.add(start, "This cannot be read: " + e.getMessage() + ".", QUOTES);
            return Optional.empty();
        }
    }

    private static String message(MarkedYAMLException e) {
        var problem = String.valueOf(e.getProblem());
        var context = String.valueOf(e.getContext());
        if (problem.startsWith("mapping values are not allowed")) {
            return "there is a colon inside a text, or the indentation is off";
        } else if (context.endsWith("alias") || context.endsWith("anchor")) {
            return "a value begins with * or &";
        } else {
            return problem;
        }
    }

    private static boolean plain(Place start, String text, Problems problems) {
        var depth = 0;
        for (var event : yaml().parse(new StringReader(text))) {
            depth += depth(event);
            if (depth > DEEPEST) {
                problems.add(
                        start.down(event.getStartMark().getLine()),
                        "There are more than %d lists or maps inside each other."
                                .formatted(DEEPEST),
                        "Close them earlier, or put a text that begins with [ or { between 'single"
                                + " quotes'.");
                return false;
            }
            if (isFancy(event)) {
                var line = event.getStartMark().getLine();
                problems.add(
                        start.down(line),
                        "A value begins with *, & or !, which has a meaning of its own in YAML.",
                        "Put the text between 'single quotes'.");
                return false;
            }
        }
        return true;
    }

    /// How much deeper it goes from here.
    private static int depth(Event event) {
        return switch (event) {
            case CollectionStartEvent _ -> 1;
            case CollectionEndEvent _ -> -1;
            default -> 0;
        };
    }

    private static boolean isFancy(Event event) {
        return switch (event) {
            case AliasEvent _ -> true;
            case ScalarEvent scalar -> scalar.getTag() != null || scalar.getAnchor() != null;
            case CollectionStartEvent start -> start.getTag() != null || start.getAnchor() != null;
            case NodeEvent node -> node.getAnchor() != null;
            default -> false;
        };
    }

    private static org.yaml.snakeyaml.Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return new org.yaml.snakeyaml.Yaml(options);
    }
}
