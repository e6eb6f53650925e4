/// The first page: where a learner goes on, or what Welvaren is.
@NullMarked
package welvaren.ui.home;

import org.jspecify.annotations.NullMarked;
