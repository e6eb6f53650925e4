package welvaren.content;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Checks that the second language of a pair is built as the first: the same keys in the same
/// order, the same kinds, right answers and numbers. Only the words differ.
final class SameInBoth {

    /// What must be equal to the letter.
    private static final Set<String> EQUAL =
            Set.of(
                    "key",
                    "id",
                    "level",
                    "kind",
                    "right",
                    "required",
                    "visibility",
                    "minutes",
                    "passMark",
                    "peerFeedback",
                    "value",
                    "asOf",
                    "source",
                    "answer",
                    "tolerance",
                    "from",
                    "to",
                    "rows",
                    "atLeast",
                    "motif",
                    "section",
                    "module",
                    "sector",
                    "statusAsOf",
                    "seed",
                    "themes",
                    "regions",
                    "cases",
                    "units",
                    "prerequisites",
                    "practises",
                    "assesses",
                    "aliases");

    /// What may be in one language and not in the other.
    private static final Set<String> FREE =
            Set.of("readOn", "authors", "licence", "accept", "url", "lastSeen");

    /// What a field is when it is not there.
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "right",
                    "false",
                    "required",
                    "true",
                    "visibility",
                    "me",
                    "peerFeedback",
                    "false",
                    "tolerance",
                    "0");

    private final Problems problems;

    SameInBoth(Problems problems) {
        this.problems = problems;
    }

    /// A thing with a key and where it is.
    record Keyed(String key, Place place) {}

    /// Checks that the second list has the keys of the first in the same order.
    void compareKeys(String noun, List<Keyed> first, List<Keyed> second, Place secondList) {
        var firsts = first.stream().collect(toMap(Keyed::key, Keyed::place, (a, _) -> a));
        var seconds = second.stream().collect(toMap(Keyed::key, Keyed::place, (a, _) -> a));
        for (var keyed : first) {
            if (!seconds.containsKey(keyed.key())) {
                problems.add(
                        secondList,
                        "The %s “%s” is missing, which is in %s."
                                .formatted(noun, keyed.key(), keyed.place()),
                        "Add it here, or take it out there.");
            }
        }
        for (var keyed : second) {
            if (!firsts.containsKey(keyed.key())) {
                problems.add(
                        keyed.place(),
                        "The %s “%s” is not in the other language.".formatted(noun, keyed.key()),
                        "Add it there, or take it out here.");
            }
        }
        if (firsts.keySet().equals(seconds.keySet()) && first.size() == second.size()) {
            compareOrder(noun, first, second);
        }
    }

    private void compareOrder(String noun, List<Keyed> first, List<Keyed> second) {
        for (var i = 0; i < first.size(); i++) {
            if (!first.get(i).key().equals(second.get(i).key())) {
                problems.add(
                        second.get(i).place(),
                        "The %s “%s” stands where %s has “%s”."
                                .formatted(
                                        noun,
                                        second.get(i).key(),
                                        first.get(i).place(),
                                        first.get(i).key()),
                        "Put both languages in the same order.");
                return;
            }
        }
    }

    /// Checks everything within two things, down to the last field.
    void compare(Fields first, Fields second) {
        var names = new LinkedHashMap<>(first.values());
        second.values().forEach(names::putIfAbsent);
        for (var name : names.keySet()) {
            compareField(name, first, second);
        }
    }

    private void compareField(String name, Fields first, Fields second) {
        var one = given(first, name);
        var other = given(second, name);
        var place = second.place(name);
        if (FREE.contains(name)) {
            return;
        }
        if (EQUAL.contains(name) && !isSideOfPair(name, first)) {
            compareEqual(name, first.place(name), one, other, place);
        } else if (one.isPresent() != other.isPresent()) {
            problems.add(
                    place,
                    one.isPresent()
                            ? "“%s” is missing, which is in %s.".formatted(name, first.place(name))
                            : "“%s” is not in the other language.".formatted(name),
                    "Write it in both languages, or in neither.");
        } else if (one.isPresent()) {
            compareNodes(name, first, one.get(), second, other.orElseThrow());
        }
    }

    /// In a question to match, `right` is the right-hand side.
    private static boolean isSideOfPair(String name, Fields fields) {
        return name.equals("right") && fields.values().containsKey("left");
    }

    private void compareEqual(
            String name, Place firstPlace, Optional<Node> one, Optional<Node> other, Place place) {
        var firstText = one.map(SameInBoth::text).orElse(DEFAULTS.getOrDefault(name, "nothing"));
        var secondText = other.map(SameInBoth::text).orElse(DEFAULTS.getOrDefault(name, "nothing"));
        if (!firstText.equals(secondText)) {
            problems.add(
                    place,
                    "“%s” is %s here, and %s in %s."
                            .formatted(name, secondText, firstText, firstPlace),
                    "Make them the same.");
        }
    }

    private void compareNodes(String name, Fields first, Node one, Fields second, Node other) {
        switch (one) {
            case MappingNode mapping when other instanceof MappingNode otherMapping ->
                    compare(
                            new Fields(first.desk(), first.start(), mapping),
                            new Fields(second.desk(), second.start(), otherMapping));
            case SequenceNode list when other instanceof SequenceNode otherList ->
                    compareLists(
                            name, first, list.getValue(), second, otherList, second.place(name));
            default -> {
                // one text each: the words are the translator's
            }
        }
    }

    private void compareLists(
            String name,
            Fields first,
            List<Node> one,
            Fields second,
            SequenceNode otherNode,
            Place place) {
        var other = otherNode.getValue();
        var firsts = things(first, one);
        var seconds = things(second, other);
        if (hasKeys(firsts) && hasKeys(seconds)) {
            compareKeys("“%s” entry".formatted(name), keyed(firsts), keyed(seconds), place);
            for (var thing : firsts) {
                seconds.stream()
                        .filter(found -> key(found).equals(key(thing)))
                        .findFirst()
                        .ifPresent(found -> compare(thing, found));
            }
        } else if (one.size() != other.size()) {
            problems.add(
                    place,
                    "“%s” has %d lines here, and %d in %s."
                            .formatted(name, other.size(), one.size(), first.place(name)),
                    "Make them as many.");
        } else if (firsts.size() == one.size() && seconds.size() == other.size()) {
            for (var i = 0; i < firsts.size(); i++) {
                compare(firsts.get(i), seconds.get(i));
            }
        }
    }

    private static List<Fields> things(Fields around, List<Node> nodes) {
        return nodes.stream()
                .filter(MappingNode.class::isInstance)
                .map(node -> new Fields(around.desk(), around.start(), (MappingNode) node))
                .toList();
    }

    private static boolean hasKeys(List<Fields> things) {
        return !things.isEmpty() && things.stream().noneMatch(thing -> key(thing).isEmpty());
    }

    private static List<Keyed> keyed(List<Fields> things) {
        return things.stream().map(thing -> new Keyed(key(thing), thing.place())).toList();
    }

    private static String key(Fields thing) {
        return thing.word("key").or(() -> thing.word("id")).orElse("");
    }

    private static Optional<Node> given(Fields fields, String name) {
        return Optional.ofNullable(fields.values().get(name))
                .filter(node -> !(node instanceof ScalarNode s && Fields.isNothing(s)));
    }

    private static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().strip();
            case SequenceNode list ->
                    list.getValue().stream().map(SameInBoth::text).toList().toString();
            default -> "something else";
        };
    }
}
