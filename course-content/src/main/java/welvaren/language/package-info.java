/// The languages that people read and write in.
///
/// Start at [Language]; [Translations] holds one thing in several of them.
@NullMarked
package welvaren.language;

import org.jspecify.annotations.NullMarked;
