/// Finding units, cases and actors by what people type.
///
/// Start at [Search]. [FindableDocument] says what is indexed, [SearchWords] how words become a
/// query, [IndexKeeper] how the index stays fresh. The index is a cache: deleting it is safe.
@NullMarked
package welvaren.search;

import org.jspecify.annotations.NullMarked;
