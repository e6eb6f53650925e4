package welvaren.ui.operations;

import org.springframework.stereotype.Component;
import welvaren.disk.DiskWatch;
import welvaren.postgres.DatabasePulse;

/// Which [Condition] it is in now. Never waits for anything.
@Component
public class Conditions {

    private final Farewell farewell;
    private final DatabasePulse database;
    private final DiskWatch disk;

    Conditions(Farewell farewell, DatabasePulse database, DiskWatch disk) {
        this.farewell = farewell;
        this.database = database;
        this.disk = disk;
    }

    /// Asked by a page, because somebody looks at it.
    public Condition forPage() {
        farewell.somebodyLooks();
        return now();
    }

    private Condition now() {
        if (farewell.isLeaving()) {
            return Condition.LEAVING;
        } else if (!database.beats()) {
            return Condition.NO_DATABASE;
        } else {
            return disk.isNearlyFull() ? Condition.READ_ONLY : Condition.WELL;
        }
    }
}
