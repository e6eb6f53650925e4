/// Every worksheet, also empty on paper.
///
/// Start at [WorksheetLinks] for the addresses.
@NullMarked
package welvaren.ui.worksheets;

import org.jspecify.annotations.NullMarked;
