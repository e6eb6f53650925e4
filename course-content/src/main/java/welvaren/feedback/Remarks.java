package welvaren.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jooq.Record2;

/// What somebody says about a version, place by place.
public record Remarks(Map<Place, String> said) {

    public static final Remarks NONE = new Remarks(Map.of());

    public Remarks {
        said = Map.copyOf(said);
    }

    /// What she says there; empty where she says nothing.
    public String at(Place.Part part, String key) {
        return said.getOrDefault(new Place(part, key), "");
    }

    public String ofWhole() {
        return said.getOrDefault(Place.WHOLE, "");
    }

    /// The level that she gives for a criterion, from 1.
    public OptionalInt level(String criterion) {
        var level = at(Place.Part.LEVEL, criterion);
        return level.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(level));
    }

    public boolean isEmpty() {
        return said.values().stream().allMatch(String::isBlank);
    }

    static Remarks of(List<? extends Record2<String, String>> rows) {
        var said = new HashMap<Place, String>();
        for (var row : rows) {
            Place.ofWord(row.value1())
                    .filter(_ -> !row.value2().isBlank())
                    .ifPresent(place -> said.put(place, row.value2()));
        }
        return new Remarks(said);
    }
}
