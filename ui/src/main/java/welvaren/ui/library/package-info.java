/// The library of cases.
///
/// Start at [CaseLinks] for the addresses.
@NullMarked
package welvaren.ui.library;

import org.jspecify.annotations.NullMarked;
