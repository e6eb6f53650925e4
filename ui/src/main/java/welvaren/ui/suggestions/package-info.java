/// Suggest a case or a correction, and the desk where editors decide.
///
/// Start at [SuggestView] for visitors, at [SuggestionsView] for editors.
@NullMarked
package welvaren.ui.suggestions;

import org.jspecify.annotations.NullMarked;
