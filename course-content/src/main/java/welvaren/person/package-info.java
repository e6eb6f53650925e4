/// Who is asking.
///
/// Start at [Viewer]. How people get an account is in `welvaren.account`.
@NullMarked
package welvaren.person;

import org.jspecify.annotations.NullMarked;
