/// The pages of cohorts: one's own, one cohort, joining it, and what its lecturers set.
///
/// Start at [CohortLinks] for their addresses; every page of one cohort is a [CohortPage].
@NullMarked
package welvaren.ui.cohort;

import org.jspecify.annotations.NullMarked;
