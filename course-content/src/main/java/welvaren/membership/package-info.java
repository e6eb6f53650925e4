/// Who belongs to this installation and with which roles, as administrators look after it. What
/// people write is not to be seen from here.
///
/// Start at [MemberList] for who there is, at [Memberships] to change that, at [PeopleImport] for
/// many at once.
@NullMarked
package welvaren.membership;

import org.jspecify.annotations.NullMarked;
