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
        Map<Steps.Step, StepId> stepIds,
        Map<StepId, Steps.Step> steps) {

    static Running of(
            List<ContentFile> files,
            Map<UnitRef, CourseUnitId> unitIds,
            Map<StepId, Steps.Step> steps) {
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

    Optional<StepId> partId(UnitRef ref, String key) {
        return catalogue
                .unit(ref)
                .map(unit -> new Steps.PartStep(unit.ref(), now(former(unit).parts(), key)))
                .map(stepIds::get);
    }

    Optional<StepId> activityId(UnitRef ref, String key) {
        return catalogue
                .unit(ref)
                .map(unit ->
                        new Steps.ActivityStep(unit.ref(), now(former(unit).activities(), key)))
                .map(stepIds::get);
    }

    private FormerKeys former(CourseUnit unit) {
        return formerSteps.getOrDefault(unit.ref(), FormerKeys.NONE);
    }

    private static String now(Map<String, String> formerKeys, String key) {
        return formerKeys.getOrDefault(key, key);
    }
}
