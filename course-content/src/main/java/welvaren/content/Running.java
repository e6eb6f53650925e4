package welvaren.content;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import welvaren.content.Reading.FormerKeys;

/// The running catalogue with the ids of its rows.
record Running(
        Catalogue catalogue,
        Map<UnitRef, FormerKeys> formerSteps,
        Map<UnitRef, CourseUnitId> unitIds,
        Map<CourseUnitId, UnitRef> units,
        Map<Steps.StepRef, StepId> stepIds,
        Map<StepId, Steps.StepRef> steps) {

    static Running of(
            List<ContentFile> files,
            Map<UnitRef, CourseUnitId> unitIds,
            Map<StepId, Steps.StepRef> steps) {
        return switch (ContentReader.read(files)) {
            case Reading.Sound(var catalogue, var formerSteps) ->
                    new Running(
                            catalogue,
                            formerSteps,
                            Map.copyOf(unitIds),
                            turned(unitIds),
                            turned(steps),
                            Map.copyOf(steps));
            case Reading.Unsound(var problems) ->
                    throw new IllegalStateException(
                            "The content in the database cannot be read by this version. Import"
                                    + " content that is sound. First problem: "
                                    + problems.getFirst());
        };
    }

    static Running withoutRows(Catalogue catalogue) {
        return new Running(catalogue, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private static <K, V> Map<V, K> turned(Map<K, V> map) {
        return map.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    Optional<CourseUnitId> unitId(UnitRef ref) {
        return catalogue.unit(ref).map(unit -> unitIds.get(unit.ref()));
    }

    Optional<StepId> stepId(UnitRef ref, String key) {
        return catalogue
                .unit(ref)
                .map(unit -> stepIds.get(new Steps.StepRef(unit.ref(), now(unit, key))));
    }

    private String now(CourseUnit unit, String key) {
        var former = formerSteps.getOrDefault(unit.ref(), FormerKeys.NONE);
        return former.parts().getOrDefault(key, former.activities().getOrDefault(key, key));
    }
}
