/// Narrowing what is found: the same boxes on the lists of cases and actors and on the page of a
/// search.
///
/// Start at [FacetFilters]; [SaveButton] keeps what was found.
@NullMarked
package welvaren.ui.finding;

import org.jspecify.annotations.NullMarked;
