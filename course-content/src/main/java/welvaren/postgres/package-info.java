/// The embedded database: a real PostgreSQL server, started and stopped with the application.
///
/// Start at [EmbeddedPostgres]; [DurabilityGuard] says whether any server, ours or not, keeps what
/// it acknowledged.
@NullMarked
package welvaren.postgres;

import org.jspecify.annotations.NullMarked;
