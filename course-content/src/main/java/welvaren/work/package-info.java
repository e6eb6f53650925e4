/// What a visitor does, the same for who signed in and for a guest.
///
/// Start at [Works] to get the [Work] of either; [Merging] adds a guest's work to a person's when
/// she signs in.
@NullMarked
package welvaren.work;

import org.jspecify.annotations.NullMarked;
