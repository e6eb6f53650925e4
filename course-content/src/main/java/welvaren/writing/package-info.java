/// What a learner writes: in the fields of an activity, in the margin of a part, and the photos and
/// files that belong to a field.
///
/// Start at [Writings] to write, at [Texts] to read; [Audiences] says who may.
@NullMarked
package welvaren.writing;

import org.jspecify.annotations.NullMarked;
