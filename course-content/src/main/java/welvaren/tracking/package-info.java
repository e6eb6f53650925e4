/// How the people of a cohort get on, for who accompanies them, and who of them may need somebody.
///
/// Start at [CohortProgress], which reads everything at one moment into a [Snapshot]: every number,
/// every line and every name that a page shows is computed of that. [AttentionRules] says from when
/// somebody needs attention, [CheckIns] keeps what was done about it, [Timelines] and [UnitReports]
/// go into the detail. What a lecturer sees of a learner, that learner can ask for herself.
@NullMarked
package welvaren.tracking;

import org.jspecify.annotations.NullMarked;
