/// What happens before the disk is full: nothing is written any more, and everything is read.
///
/// Start at [DiskWatch].
@NullMarked
package welvaren.disk;

import org.jspecify.annotations.NullMarked;
