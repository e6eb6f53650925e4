/// The terms that texts explain in place, in one list.
///
/// Start at [GlossaryLinks] for the addresses.
@NullMarked
package welvaren.ui.glossary;

import org.jspecify.annotations.NullMarked;
