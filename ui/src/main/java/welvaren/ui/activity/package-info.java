/// What a learner does in a unit: quizzes, worksheets, reflections and the rest, each at its place
/// in the text.
///
/// Start at [ActivityPanel].
@NullMarked
package welvaren.ui.activity;

import org.jspecify.annotations.NullMarked;
