/// What changed, for whoever follows: search, open pages, caches.
///
/// Start at [Changes] to write a change down in the transaction that makes it, at [ChangeFeed] and
/// [Follower] to follow.
@NullMarked
package welvaren.change;

import org.jspecify.annotations.NullMarked;
