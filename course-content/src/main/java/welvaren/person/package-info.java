/// People who sign in, and who is asking.
///
/// Start at [Viewer] for who asks; [People] makes accounts, [SignIn] checks who comes back.
@NullMarked
package welvaren.person;

import org.jspecify.annotations.NullMarked;
