/// Signing in, making an account, and who is asking.
///
/// Start at [Visit] for who is asking.
@NullMarked
package welvaren.ui.signin;

import org.jspecify.annotations.NullMarked;
