/// The pages on which those who accompany a cohort see how its learners get on, and each learner
/// what is seen of her.
///
/// Start at [ProgressView].
@NullMarked
package welvaren.ui.tracking;

import org.jspecify.annotations.NullMarked;
