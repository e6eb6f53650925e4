/// What stands around every page: top bar, footer, the bar at the bottom of a phone, and the pages
/// for what is missing or went wrong.
@NullMarked
package welvaren.ui.shell;

import org.jspecify.annotations.NullMarked;
