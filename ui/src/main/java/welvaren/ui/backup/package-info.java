/// What `/actuator/health` says about backups; see [BackupHealthIndicator].
@NullMarked
package welvaren.ui.backup;

import org.jspecify.annotations.NullMarked;
