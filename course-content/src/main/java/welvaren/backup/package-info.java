/// Everything that must last, in one file: made while people work, proven by a restore, and put
/// back by one command.
///
/// Start at [BackupCommand] for what people type, at [Archive] for the file, at [Restoring] for the
/// way back, at [NightlyBackup] for what happens by itself; [Erasures] sees to it that a restore
/// brings nobody back who was erased.
@NullMarked
package welvaren.backup;

import org.jspecify.annotations.NullMarked;
