/// What only one transaction may do at a time, on whichever node.
///
/// Start at [Lock].
@NullMarked
package welvaren.lock;

import org.jspecify.annotations.NullMarked;
