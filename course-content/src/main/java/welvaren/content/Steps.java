package welvaren.content;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which row stands for which unit, part or activity of the running catalogue, and back. It asks
/// the database nothing: the ids are read together with the catalogue.
@Component
public class Steps {

    /// A part or an activity of a unit; their keys are unique together.
    public record StepRef(UnitRef unit, String key) {}

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

    /// The id of the part or activity with that key or an old one.
    public Optional<StepId> step(UnitRef unit, String key) {
        return catalogues.running().stepId(unit, key);
    }

    /// The part or activity of an id; empty when it is retired.
    public Optional<StepRef> step(StepId id) {
        return Optional.ofNullable(catalogues.running().steps().get(id));
    }
}
