/// The pages of what is handed in within a cohort, and of what others say about it.
///
/// Start at [FeedbackLinks] for their addresses and at [FeedbackView] for the first of them;
/// [WorkShown] shows a piece of work, [FeedbackShown] what somebody said about it.
@NullMarked
package welvaren.ui.feedback;

import org.jspecify.annotations.NullMarked;
