package welvaren.cohort;

import java.util.Optional;
import java.util.UUID;
import welvaren.content.UnitRef;
import welvaren.person.PersonId;

/// More time for one learner.
///
/// @param unit for which; empty for all units
/// @param extraDays how much later they are due for her
/// @param reason for who accompanies the cohort and for herself; nobody else learns of the
///   extension
public record Extension(
        UUID uuid, PersonId person, Optional<UnitRef> unit, int extraDays, String reason) {

    boolean isFor(PersonId learner, UnitRef asked) {
        return person.equals(learner) && unit.map(asked::equals).orElse(true);
    }
}
