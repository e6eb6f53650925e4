/// The page with the results of a search.
///
/// Start at [SearchLinks] for the addresses.
@NullMarked
package welvaren.ui.search;

import org.jspecify.annotations.NullMarked;
