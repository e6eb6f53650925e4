package welvaren.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import welvaren.finding.Findable;

/// An index beside what can be found: it should have each thing once, as it is now, and nothing
/// else.
///
/// @param things how many can be found
/// @param differences one line each, such as `missing unit:praten/vragen`; none when they are equal
record IndexComparison(int things, List<String> differences) {

    IndexComparison {
        differences = List.copyOf(differences);
    }

    boolean equal() {
        return differences.isEmpty();
    }

    static IndexComparison of(CommittedIndex index, List<Findable> things) throws IOException {
        var entries =
                index.entries().stream()
                        .collect(
                                groupingBy(
                                        Entry::ref, HashMap::new, mapping(Entry::print, toList())));
        var differences = new ArrayList<String>();
        try (var analysis = new Analysis()) {
            for (var thing : things) {
                var ref = thing.ref().toString();
                var found = entries.remove(ref);
                differences.addAll(
                        different(ref, found == null ? List.of() : found, thing, analysis));
            }
        }
        entries.keySet().stream()
                .sorted()
                .forEach(ref -> differences.add("not in the database " + ref));
        return new IndexComparison(things.size(), differences);
    }

    private static List<String> different(
            String ref, List<BytesRef> found, Findable thing, Analysis analysis) {
        if (found.isEmpty()) {
            return List.of("missing " + ref);
        } else if (found.size() > 1) {
            return List.of("%d times instead of once %s".formatted(found.size(), ref));
        } else {
            var now = FindableDocument.print(FindableDocument.of(thing, analysis));
            return found.getFirst().equals(now) ? List.of() : List.of("not as it is now " + ref);
        }
    }
}
