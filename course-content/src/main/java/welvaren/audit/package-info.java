/// Who did what to whose account or data, and when: only added to, and every row vouches for the
/// one before.
///
/// Start at [AuditLog].
@NullMarked
package welvaren.audit;

import org.jspecify.annotations.NullMarked;
