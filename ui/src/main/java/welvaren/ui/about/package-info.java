/// What Welvaren is, and where its contents come from.
@NullMarked
package welvaren.ui.about;

import org.jspecify.annotations.NullMarked;
