/// Lists of people as pages take and show them, for whoever may invite people.
///
/// Start at [PeopleUpload] to take one, at [FateGrid] to show what becomes of each row.
@NullMarked
package welvaren.ui.people;

import org.jspecify.annotations.NullMarked;
