/// Groups of people that learn together: who is in one, in which role, and what is due for whom
/// when.
///
/// Start at [MyCohorts] for somebody's cohorts, at [CohortPlans] for what is due, at [CohortPeople]
/// for who is in one; [Cohorts], [Plans], [Enrolments], [Entrances], [CohortInvitations] and
/// [Extensions] write; [Beginnings], [Clarity], [Agreements] and [Proposals] are what those who are
/// in one say themselves. Who may see or change something is said by the role in the cohort
/// ([CohortRole]), which has nothing to do with the roles of the installation: those only say who
/// may make one.
@NullMarked
package welvaren.cohort;

import org.jspecify.annotations.NullMarked;
