/// Where administrators look after accounts and mails. Nothing that people write is seen here.
///
/// Start at [PeopleView]; [AdminLinks] holds the addresses.
@NullMarked
package welvaren.ui.admin;

import org.jspecify.annotations.NullMarked;
