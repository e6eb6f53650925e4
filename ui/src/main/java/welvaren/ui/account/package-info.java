/// One's own account: name, address, password, and where one is signed in.
///
/// Start at [AccountView].
@NullMarked
package welvaren.ui.account;

import org.jspecify.annotations.NullMarked;
