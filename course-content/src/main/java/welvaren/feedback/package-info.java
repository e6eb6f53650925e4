/// Worksheets that are handed in within a cohort, and what others say about them.
///
/// Start at [HandIns] to hand in, at [HandInPage] for one hand-in with its versions and what was
/// said, at [HandInQueue] for what waits for an answer and at [Answers] to give one; at
/// [PeerRounds] for feedback between students, of which [Allocation] says who looks at whose work
/// and [Reviews] takes what they say. Who may see what is said by [Inside] and nowhere else.
@NullMarked
package welvaren.feedback;

import org.jspecify.annotations.NullMarked;
