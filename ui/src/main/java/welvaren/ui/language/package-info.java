/// The language and the colours somebody chose, from the address or a cookie.
///
/// Start at [Choices]; [Messages] has the texts.
@NullMarked
package welvaren.ui.language;

import org.jspecify.annotations.NullMarked;
