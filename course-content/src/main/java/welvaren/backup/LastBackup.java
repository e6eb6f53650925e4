package welvaren.backup;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.BACKUP;
import static welvaren.db.Tables.INSTALLATION;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import welvaren.postgres.DatabaseSettings;

/// How old the last backup is that was proven by a restore, and whether that is as it should be.
@Component
public class LastBackup {

    /// A night may be missed by a machine that was off.
    private static final Duration OVERDUE = Duration.ofHours(36);

    public enum State {
        /// None are made by themselves.
        OFF,
        /// The installation is too young to have one.
        NONE_YET,
        PROVEN,
        /// The latest was made and could not be proven, or could not be made.
        FAILED,
        OVERDUE
    }

    /// @param age of the last proven one: how long ago it was made
    /// @param problem of the latest, where it failed
    public record Health(State state, Optional<Duration> age, Optional<String> problem) {}

    private final DSLContext db;
    private final DatabaseSettings database;
    private final BackupSettings settings;

    LastBackup(DSLContext db, DatabaseSettings database, BackupSettings settings) {
        this.db = db;
        this.database = database;
        this.settings = settings;
    }

    public Health health() {
        var provenAt = select(max(BACKUP.MADE_AT)).from(BACKUP).where(BACKUP.PROVEN_AT.isNotNull());
        var problem = select(BACKUP.PROBLEM).from(BACKUP).orderBy(BACKUP.ID.desc()).limit(1);
        return db.select(
                        INSTALLATION.INSTALLED_AT,
                        currentInstant(),
                        provenAt.asField("proven"),
                        problem.asField("problem"))
                .from(INSTALLATION)
                .fetchSingle(row ->
                        health(
                                row.value1(),
                                row.value2(),
                                row.get(2, Instant.class),
                                row.get(3, String.class)));
    }

    private Health health(
            Instant installed, Instant now, @Nullable Instant proven, @Nullable String problem) {
        var age = Optional.ofNullable(proven).map(made -> Duration.between(made, now));
        var young = age.orElse(Duration.between(installed, now)).compareTo(OVERDUE) <= 0;
        return new Health(state(proven, problem, young), age, Optional.ofNullable(problem));
    }

    private State state(@Nullable Instant proven, @Nullable String problem, boolean young) {
        if (settings.at(database).isEmpty()) {
            return State.OFF;
        } else if (problem != null) {
            return State.FAILED;
        } else if (!young) {
            return State.OVERDUE;
        } else {
            return proven == null ? State.NONE_YET : State.PROVEN;
        }
    }
}
