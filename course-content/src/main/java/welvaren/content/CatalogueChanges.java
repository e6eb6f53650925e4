package welvaren.content;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import welvaren.change.Change;

/// What became different from one import to the next.
final class CatalogueChanges {

    private CatalogueChanges() {}

    /// A change for the catalogue, and one for each unit, case and actor that is new, different or
    /// gone.
    static List<Change> between(List<ContentFile> filesBefore, Catalogue now) {
        var before =
                ContentReader.read(filesBefore) instanceof Reading.Sound(var catalogue, var _)
                        ? catalogue
                        : Catalogue.EMPTY;
        var changes = new ArrayList<Change>();
        changes.add(new Change(Change.Kind.CATALOGUE, ""));
        add(
                changes,
                Change.Kind.UNIT,
                by(before.units(), unit -> unit.ref().toString()),
                by(now.units(), unit -> unit.ref().toString()));
        add(
                changes,
                Change.Kind.CASE,
                by(before.cases(), CaseStudy::key),
                by(now.cases(), CaseStudy::key));
        add(
                changes,
                Change.Kind.ACTOR,
                by(before.actors(), Actor::key),
                by(now.actors(), Actor::key));
        return changes;
    }

    private static <T> Map<String, T> by(List<T> things, Function<T, String> key) {
        return things.stream().collect(toMap(key, thing -> thing));
    }

    private static <T> void add(
            List<Change> changes, Change.Kind kind, Map<String, T> before, Map<String, T> now) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            if (!Objects.equals(before.get(key), now.get(key))) {
                changes.add(new Change(kind, key));
            }
        }
    }
}
