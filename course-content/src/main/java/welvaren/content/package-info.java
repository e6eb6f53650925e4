/// The curriculum, the cases, the actors and the glossary, as they are read from files.
///
/// Start at [Catalogue] for what there is. [ContentReader] makes one from files or says every
/// problem, [ContentImport] puts it into the database, and [Catalogues] gives the one that is
/// running.
@NullMarked
package welvaren.content;

import org.jspecify.annotations.NullMarked;
