package welvaren.job;

import java.util.List;
import java.util.Set;

/// Does work at once that otherwise waits for the clock.
public record JobsNow(List<Job> jobs) {

    public void run(Set<String> names) {
        jobs.stream().filter(job -> names.contains(job.name())).forEach(Job::run);
    }
}
