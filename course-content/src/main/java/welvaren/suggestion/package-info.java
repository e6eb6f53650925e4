/// What visitors suggest for the library, and what editors make of it: changes to the files of
/// content, which stay the only source.
///
/// Start at [Suggestions] to send and decide, at [SuggestionQueue] for what waits, at
/// [ContentChanges] for what is to be carried over into the files.
@NullMarked
package welvaren.suggestion;

import org.jspecify.annotations.NullMarked;
