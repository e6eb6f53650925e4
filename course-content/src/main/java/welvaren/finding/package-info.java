/// What can be found by searching, in words that know nothing of how.
///
/// Start at [Findables], which gives a [Findable] for each unit, worksheet, case, actor and term.
@NullMarked
package welvaren.finding;

import org.jspecify.annotations.NullMarked;
