package ke.cp2.batch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;

/** Finds the work of a job. */
@ApplicationScoped
public class JobWorks {

    @Inject @Any private Instance<JobWork> all;

    private final Map<Job, JobWork> found = new ConcurrentHashMap<>();

    /**
     * The work of that job.
     *
     * @throws IllegalStateException when there is none
     */
    JobWork of(Job job) {
        return found.computeIfAbsent(job, this::search);
    }

    private JobWork search(Job job) {
        return all.stream()
                .filter(work -> work.job() == job)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no work for " + job));
    }
}
