package welvaren.content;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which row stands for which unit, part or activity of the running catalogue, and back. It asks
/// the database nothing: the ids are read together with the catalogue.
@Component
public class Steps {

    /// A part or an activity, by the keys of the files. A part and an activity may have the same
    /// key.
    public sealed interface Step {

        UnitRef unit();

        String key();
    }

    public record PartStep(UnitRef unit, String key) implements Step {}

    public record ActivityStep(UnitRef unit, String key) implements Step {}

    private final Catalogues catalogues;

    Steps(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /// The id of the running unit with these keys or aliases.
    public Optional<CourseUnitId> unit(UnitRef unit) {
        return catalogues.running().unitId(unit);
    }

    /// The unit of an id; empty when it is retired.
    public Optional<UnitRef> unit(CourseUnitId id) {
        return Optional.ofNullable(catalogues.running().units().get(id));
    }

    /// The id of a part with that key or an old one.
    public Optional<StepId> part(UnitRef unit, String key) {
        return catalogues.running().partId(unit, key);
    }

    /// The id of an activity with that key or an old one.
    public Optional<StepId> activity(UnitRef unit, String key) {
        return catalogues.running().activityId(unit, key);
    }

    /// The part or activity of an id; empty when it is retired.
    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(catalogues.running().steps().get(id));
    }
}
