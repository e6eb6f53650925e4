/// The guards of every response: headers, nonce, status, origin.
@NullMarked
package welvaren.ui.security;

import org.jspecify.annotations.NullMarked;
