/// How often somebody may ask for what costs or hurts.
///
/// Start at [Throttle].
@NullMarked
package welvaren.ui.throttle;

import org.jspecify.annotations.NullMarked;
