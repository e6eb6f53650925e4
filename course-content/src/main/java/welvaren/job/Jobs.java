package welvaren.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the jobs of all features as long as the application runs, by
/// [db-scheduler](https://github.com/kagkarlsson/db-scheduler): one node picks what is due, and
/// another takes over from one that died.
@Component
class Jobs implements SmartLifecycle {

    private static final int THREADS = 2;
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    private final DataSource database;
    private final List<Job> jobs;
    private final boolean wanted;
    private @Nullable Scheduler scheduler;

    /// @param wanted `welvaren.jobs`; tests that look at one job say `off`
    Jobs(DataSource database, List<Job> jobs, @Value("${welvaren.jobs:on}") String wanted) {
        this.database = database;
        this.jobs = List.copyOf(jobs);
        this.wanted = !wanted.equals("off");
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public synchronized void start() {
        var started =
                Scheduler.create(database)
                        .startTasks(jobs.stream().map(Jobs::task).toList())
                        .threads(THREADS)
                        .pollingInterval(LOOK)
                        .heartbeatInterval(HEARTBEAT)
                        .shutdownMaxWait(LAST_WORK)
                        .build();
        started.start();
        scheduler = started;
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.due()).execute((_, _) -> job.run());
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
