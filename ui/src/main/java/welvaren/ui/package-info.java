/// The application that people open. Each feature is a package of its own; [Welvaren] starts it.
@NullMarked
package welvaren.ui;

import org.jspecify.annotations.NullMarked;
