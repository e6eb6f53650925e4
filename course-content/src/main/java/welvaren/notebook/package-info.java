/// What a learner gathers for herself: her notes, her work and what she saved, in one list.
///
/// Start at [MyNotebook] for the list, at [SavedItems] to save something; [NotebookMarkdown] makes
/// a document of it.
@NullMarked
package welvaren.notebook;

import org.jspecify.annotations.NullMarked;
