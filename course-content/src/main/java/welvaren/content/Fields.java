package welvaren.content;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The named fields of one thing in a file, typed. What is missing or wrong is noted, and a
/// stand-in is returned so that reading goes on; nobody sees it, because content with problems is
/// refused.
///
/// A field that nobody asked for is unknown: say [#nothingElse] when all has been read.
final class Fields {

    private static final Pattern LINK =
            Pattern.compile("]\\((term|case|actor|unit|https?):[^)]*\\)");

    private final Desk desk;
    private final Place start;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Fields> inner = new ArrayList<>();

    /// @param start where the text that the node was read from starts in its file
    Fields(Desk desk, Place start, MappingNode node) {
        this.desk = desk;
        this.start = start;
        this.node = node;
        for (var tuple : node.getValue()) {
            var name = tuple.getKeyNode();
            if (!(name instanceof ScalarNode scalar)) {
                problem(place(name), "The name of a field is missing.", "Write “name: text”.");
            } else if (values.putIfAbsent(scalar.getValue(), tuple.getValueNode()) != null) {
                problem(
                        place(name),
                        "The field “%s” is here twice.".formatted(scalar.getValue()),
                        "Keep one of them.");
            } else {
                names.put(scalar.getValue(), name);
            }
        }
    }

    /// The fields of a text that holds nothing else; empty when it cannot be read.
    static Optional<Fields> read(Desk desk, Place start, String text) {
        var root = Yaml.read(start, text, desk.problems());
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            return Optional.of(new Fields(desk, start, mapping));
        } else if (root.isPresent() || text.isBlank()) {
            desk.problems()
                    .add(
                            start,
                            "There are no fields here.",
                            "Write lines such as “key: a-name” and “title: A title”.");
        }
        return Optional.empty();
    }

    Place place() {
        return place(node);
    }

    /// The place of a field; of the whole where it is missing.
    Place place(String name) {
        var found = names.get(name);
        return found == null ? place() : place(found);
    }

    private Place place(Node of) {
        return start.down(of.getStartMark().getLine());
    }

    Desk desk() {
        return desk;
    }

    Map<String, Node> values() {
        return values;
    }

    Place start() {
        return start;
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    // Texts

    /// Plain text; links do not work in it.
    String text(String name) {
        return optionalText(name).orElseGet(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        return scalar(name).map(node -> plainText(name, node));
    }

    /// A word of the format, such as a number of a source document.
    Optional<String> word(String name) {
        return scalar(name).map(ScalarNode::getValue).map(String::strip);
    }

    RichText markdown(String name) {
        return optionalMarkdown(name)
                .orElseGet(() -> {
                    missing(name);
                    return RichText.EMPTY;
                });
    }

    Optional<RichText> optionalMarkdown(String name) {
        return scalar(name).map(node -> desk.markdown().read(textStart(node), node.getValue()));
    }

    private Place textStart(ScalarNode node) {
        var style = node.getScalarStyle();
        var below = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        return place(node).down(below ? 1 : 0);
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (item instanceof ScalarNode scalar && !isNothing(scalar)) {
                texts.add(plainText(name, scalar));
            } else {
                problem(
                        place(item),
                        "“%s” is a list of texts, and this is not a text.".formatted(name),
                        "Put the text between 'single quotes' if it has a colon in it.");
            }
        }
        return List.copyOf(texts);
    }

    /// A list that may not be empty.
    List<String> someTexts(String name) {
        var texts = texts(name);
        if (texts.isEmpty()) {
            missing(name);
        }
        return texts;
    }

    private String plainText(String name, ScalarNode node) {
        var text = node.getValue().strip();
        if (LINK.matcher(text).find()) {
            problem(
                    place(node),
                    "A link does not work in “%s”, which is plain text.".formatted(name),
                    "Write only the words, and put the link in the running text.");
        }
        return text;
    }

    // Keys and references

    String key(String name) {
        return word(name).map(key -> checkedKey(key, place(name))).orElseGet(() -> missing(name));
    }

    private String checkedKey(String key, Place place) {
        if (!Keys.wellFormed(key)) {
            problem(
                    place,
                    "“%s” cannot be a key.".formatted(key),
                    "Use small letters, digits and hyphens, as in “een-goed-gesprek”.");
        }
        return key;
    }

    List<String> keys(String name) {
        return scalars(name).stream()
                .map(node -> checkedKey(node.getValue().strip(), place(node)))
                .toList();
    }

    /// The key that is referred to, as it is now.
    Optional<String> reference(String name, Keys.Kind kind) {
        return word(name).flatMap(written -> desk.keys().refer(kind, written, place(name)));
    }

    List<String> references(String name, Keys.Kind kind) {
        return scalars(name).stream()
                .flatMap(node -> desk.keys().refer(kind, node.getValue(), place(node)).stream())
                .distinct()
                .toList();
    }

    List<UnitRef> units(String name) {
        return references(name, Keys.Kind.UNIT).stream()
                .map(ref -> ref.split("/", 2))
                .map(ref -> new UnitRef(ref[0], ref[1]))
                .toList();
    }

    // Numbers, dates, choices

    int number(String name, int from, int to) {
        var number = optionalNumber(name, from, to);
        if (number.isEmpty() && !has(name)) {
            missing(name);
        }
        return number.orElse(from);
    }

    int number(String name, int from, int to, int otherwise) {
        return optionalNumber(name, from, to).orElse(otherwise);
    }

    OptionalInt optionalNumber(String name, int from, int to) {
        var written = word(name);
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            var number = Integer.parseInt(written.get());
            if (number >= from && number <= to) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        problem(
                place(name),
                "“%s” is not a whole number from %d to %d: “%s”."
                        .formatted(name, from, to, written.get()),
                "Write only digits.");
        return OptionalInt.empty();
    }

    Optional<BigDecimal> decimal(String name) {
        var written = word(name);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(written.get()));
        } catch (NumberFormatException _) {
            problem(
                    place(name),
                    "“%s” is not a number: “%s”.".formatted(name, written.get()),
                    "Write digits, with a point for decimals and nothing between thousands.");
            return Optional.of(BigDecimal.ZERO);
        }
    }

    boolean flag(String name, boolean otherwise) {
        return word(name)
                .map(written ->
                        switch (written) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> {
                                problem(
                                        place(name),
                                        "“%s” is neither true nor false: “%s”."
                                                .formatted(name, written),
                                        "Write true or false.");
                                yield otherwise;
                            }
                        })
                .orElse(otherwise);
    }

    /// One of the constants of an enum, written small and with hyphens.
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var choices =
                Stream.of(type.getEnumConstants()).collect(toMap(Fields::written, value -> value));
        return word(name)
                .flatMap(written -> {
                    if (!choices.containsKey(written)) {
                        desk.problems()
                                .addUnknown(
                                        place(name),
                                        "“%s” cannot be “%s”.".formatted(name, written),
                                        written,
                                        choices.keySet());
                    }
                    return Optional.ofNullable(choices.get(written));
                });
    }

    <E extends Enum<E>> Optional<E> requiredChoice(String name, Class<E> type) {
        if (!has(name)) {
            missing(name);
        }
        return choice(name, type);
    }

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<LocalDate> date(String name) {
        return word(name)
                .flatMap(written ->
                        parsed(name, written, LocalDate::parse, "Write a day as 2022-11-01."));
    }

    /// A year, a month or a day, as it was written.
    Optional<String> yearMonthOrDay(String name) {
        return word(name)
                .map(written -> {
                    Function<String, ?> parser =
                            switch (written.length()) {
                                case 4 -> Year::parse;
                                case 7 -> YearMonth::parse;
                                default -> LocalDate::parse;
                            };
                    parsed(
                            name,
                            written,
                            parser,
                            "Write a year, a month or a day: 2022, 2022-11 or 2022-11-01.");
                    return written;
                });
    }

    private <T> Optional<T> parsed(
            String name, String written, Function<String, T> parser, String remedy) {
        try {
            return Optional.of(parser.apply(written));
        } catch (DateTimeException _) {
            problem(place(name), "“%s” is not a date: “%s”.".formatted(name, written), remedy);
            return Optional.empty();
        }
    }

    Optional<String> url(String name) {
        return word(name)
                .map(written -> {
                    if (!isWebAddress(written)) {
                        problem(
                                place(name),
                                "“%s” is not a web address: “%s”.".formatted(name, written),
                                "Write the whole address, with https:// in front.");
                    }
                    return written;
                });
    }

    static boolean isWebAddress(String written) {
        try {
            var uri = new URI(written);
            return ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    // Things within

    Optional<Fields> inner(String name) {
        return value(name)
                .flatMap(found -> {
                    if (found instanceof MappingNode mapping) {
                        return Optional.of(within(mapping));
                    }
                    problem(
                            place(found),
                            "“%s” has fields of its own.".formatted(name),
                            "Look at the guide for how it is written.");
                    return Optional.empty();
                });
    }

    List<Fields> list(String name) {
        var list = new ArrayList<Fields>();
        for (var item : items(name)) {
            if (item instanceof MappingNode mapping) {
                list.add(within(mapping));
            } else {
                problem(
                        place(item),
                        "Each line under “%s” has fields of its own.".formatted(name),
                        "Look at the guide for how it is written.");
            }
        }
        return List.copyOf(list);
    }

    /// A list that may not be empty.
    List<Fields> someOf(String name) {
        var list = list(name);
        if (list.isEmpty()) {
            missing(name);
        }
        return list;
    }

    Fields within(MappingNode mapping) {
        var fields = new Fields(desk, start, mapping);
        inner.add(fields);
        return fields;
    }

    /// The items of a list, whatever they are.
    List<Node> items(String name) {
        var found = value(name);
        if (found.isPresent() && found.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        found.ifPresent(other ->
                problem(
                        place(other),
                        "“%s” is a list.".formatted(name),
                        "Write it as [one, two], or each on a line of its own after a"
                                + " hyphen."));
        return List.of();
    }

    private List<ScalarNode> scalars(String name) {
        var scalars = new ArrayList<ScalarNode>();
        for (var item : items(name)) {
            if (item instanceof ScalarNode scalar) {
                scalars.add(scalar);
            } else {
                problem(
                        place(item),
                        "“%s” is a list of keys, and this is not a key.".formatted(name),
                        "Write it as [one-key, another-key].");
            }
        }
        return scalars;
    }

    // What is left

    /// Notes every field that nobody asked for, also in the things within.
    void nothingElse() {
        for (var name : names.keySet()) {
            if (!asked.contains(name)) {
                desk.problems()
                        .addUnknown(
                                place(name),
                                "There is no field “%s” here.".formatted(name),
                                name,
                                asked.stream().distinct().toList());
            }
        }
        inner.forEach(Fields::nothingElse);
    }

    /// Says nothing about the fields that nobody asked for.
    void leaveTheRest() {
        asked.addAll(names.keySet());
    }

    String missing(String name) {
        asked.add(name);
        problem(
                place(name),
                "“%s” is missing.".formatted(name),
                "Add a line “%s: …”.".formatted(name));
        return "";
    }

    void problem(Place place, String message, String remedy) {
        desk.problems().add(place, message, remedy);
    }

    private Optional<ScalarNode> scalar(String name) {
        return value(name)
                .flatMap(found -> {
                    if (found instanceof ScalarNode scalar) {
                        return Optional.of(scalar);
                    }
                    problem(
                            place(found),
                            "“%s” is one text, not a list.".formatted(name),
                            "Write it on one line, between 'single quotes' if it has a"
                                    + " colon or braces in it.");
                    return Optional.empty();
                });
    }

    private Optional<Node> value(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name))
                .filter(found -> !(found instanceof ScalarNode scalar && isNothing(scalar)));
    }

    static boolean isNothing(ScalarNode node) {
        return node.getTag().equals(Tag.NULL) || node.getValue().isBlank();
    }

    Place placeOf(Node found) {
        return place(found);
    }
}
