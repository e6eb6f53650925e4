/// How far a learner is: what happened, what follows from it, and what comes next.
///
/// Start at [UnitProgress] for the one rule that turns events into a state, at [Marks] to change
/// something, at [HowFar] for every number that a page shows.
@NullMarked
package welvaren.learning;

import org.jspecify.annotations.NullMarked;
