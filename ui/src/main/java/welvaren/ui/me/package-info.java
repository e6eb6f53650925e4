/// What a learner gathered: notes, worksheets, reflections and saved things, to find again and to
/// take along.
///
/// Start at [MeView].
@NullMarked
package welvaren.ui.me;

import org.jspecify.annotations.NullMarked;
