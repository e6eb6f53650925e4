package welvaren.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// Work that is done again and again, by one node at a time; a bean of this type is enough. What it
/// throws is logged and tried again when it is next due. A node that dies at work is replaced
/// within minutes, so work has to stand being begun twice.
public final class Job {

    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private final String name;
    private final Schedule due;
    private final Runnable work;

    private Job(String name, Schedule due, Runnable work) {
        this.name = name;
        this.due = due;
        this.work = work;
    }

    /// Once a day at that time in Belgium; missed ones are made up for when a node starts.
    ///
    /// @param name stays the same for ever: it is kept in the database
    public static Job daily(String name, LocalTime at, Runnable work) {
        return new Job(name, Schedules.daily(HERE, at), work);
    }

    /// Again so long after it was done.
    ///
    /// @param name stays the same for ever: it is kept in the database
    public static Job every(String name, Duration pause, Runnable work) {
        return new Job(name, Schedules.fixedDelay(pause), work);
    }

    String name() {
        return name;
    }

    Schedule due() {
        return due;
    }

    void run() {
        work.run();
    }
}
