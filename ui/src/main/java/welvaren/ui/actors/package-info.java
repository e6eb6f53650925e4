/// The directory of actors.
///
/// Start at [ActorLinks] for the addresses.
@NullMarked
package welvaren.ui.actors;

import org.jspecify.annotations.NullMarked;
