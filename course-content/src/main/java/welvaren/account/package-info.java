/// Accounts: how people get one, sign in with it, and stay signed in.
///
/// Start at [People] to make and change accounts, at [SignIn] for who comes back.
@NullMarked
package welvaren.account;

import org.jspecify.annotations.NullMarked;
