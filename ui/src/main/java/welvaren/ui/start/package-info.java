/// From the command to the first page: content, demo people, and one clear sentence when it cannot
/// be.
@NullMarked
package welvaren.ui.start;

import org.jspecify.annotations.NullMarked;
