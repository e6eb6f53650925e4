package welvaren.tracking;

import java.util.List;
import welvaren.cohort.CohortPeople.Fellow;

/// Somebody who may need attention, with every reason.
public record Flag(Fellow learner, List<Reason> reasons) {

    public Flag {
        reasons = List.copyOf(reasons);
    }
}
