/// For lecturers: how to teach each unit, and rhythms for a term.
///
/// Start at [TeachersView]; [TeacherLinks] has the addresses.
@NullMarked
package welvaren.ui.teachers;

import org.jspecify.annotations.NullMarked;
