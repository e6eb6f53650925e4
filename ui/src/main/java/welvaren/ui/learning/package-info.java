/// Modules, units and what a learner does in them.
///
/// Start at [LearningLinks] to lead here.
@NullMarked
package welvaren.ui.learning;

import org.jspecify.annotations.NullMarked;
