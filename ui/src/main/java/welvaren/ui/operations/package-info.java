/// What whoever runs Welvaren sees of it and does to it: health, metrics, request ids in the log,
/// pages that nobody looks at any more.
///
/// Start at [OpenPages] for who is there, at [FeedMetrics] for how far followers are behind.
@NullMarked
package welvaren.ui.operations;

import org.jspecify.annotations.NullMarked;
