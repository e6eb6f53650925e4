/// Work that comes due by the clock, once for all nodes.
///
/// Start at [Job]: a bean of that type is all it takes.
@NullMarked
package welvaren.job;

import org.jspecify.annotations.NullMarked;
