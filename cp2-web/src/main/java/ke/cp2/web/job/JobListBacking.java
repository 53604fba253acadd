package ke.cp2.web.job;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ke.cp2.audit.ListName;
import ke.cp2.job.JobRunProgress;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.JobRunState;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobStart;
import ke.cp2.job.RunEstimate;
import ke.cp2.job.RunningJobs;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** The history of job runs, and the start of one by hand. */
@Named
@ViewScoped
public class JobListBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private Language language;

    @Inject private ListFiles files;

    @Inject private RunningJobs jobs;

    @Inject private Feedback feedback;

    @Inject private JobSettings settings;

    private LazyRows<JobRunProgress> rows;
    private @Nullable JobStart asked;
    private @Nullable RunEstimate estimate;
    private long startedRun;

    @PostConstruct
    void open() {
        rows =
                new LazyRows<>(page -> jobs.list(page), row -> row.run().id())
                        .withSizes(25, 50, 100);
    }

    /** Shows whom a run would reach now. */
    public void look(JobStart start) {
        estimate = jobs.estimate(start);
        asked = start;
    }

    /** Leaves it. */
    public void cancel() {
        asked = null;
    }

    /** Gives the start that waits to be confirmed, or null. */
    public @Nullable JobStart getAsked() {
        return asked;
    }

    public @Nullable RunEstimate getEstimate() {
        return estimate;
    }

    /** Starts a run by hand and shows its progress; refused, whom it would reach now. */
    public @Nullable String start(JobStart start) {
        if (feedback.attempt(
                () -> startedRun = jobs.start(start, Objects.requireNonNull(estimate).people()))) {
            return JobBacking.address(startedRun);
        }
        look(start);
        return null;
    }

    /** Lists the jobs that can be started. */
    public JobStart[] getStarts() {
        return JobStart.values();
    }

    /** Tells when each starts by itself, as pages write it; "" for never. */
    public Map<JobStart, String> getTimes() {
        Map<JobStart, String> times = new EnumMap<>(JobStart.class);
        for (JobStart start : JobStart.values()) {
            times.put(
                    start,
                    settings.times(start.job().id()).stream()
                            .map(LocalTime::toString)
                            .collect(Collectors.joining(", ")));
        }
        return times;
    }

    public LazyRows<JobRunProgress> getRows() {
        return rows;
    }

    /** Takes the history away as a file. */
    public void download(RowsFile.Form form) {
        files.send(
                form,
                ListFile.of(ListName.JOBS, "campaign", ListFile.pages(jobs::list))
                        .column("jobs.job", row -> text("Job." + row.run().job()))
                        .column(
                                "jobs.subject",
                                row ->
                                        text(
                                                "subject." + row.run().subjectKind(),
                                                row.run().subjectLabel()))
                        .word("jobs.state", JobRunState.class, row -> row.run().state())
                        .column("jobs.startedBy", row -> starter(row.run().startedBy()))
                        .column("jobs.startedAt", row -> row.run().createdAt())
                        .column("jobs.finishedAt", row -> row.run().finishedAt())
                        .column(
                                "jobs.matched",
                                row -> counted("matched", row.run(), row.run().matched()))
                        .column(
                                "jobs.queued",
                                row -> counted("queued", row.run(), row.run().queued()))
                        .column("jobs.sent", row -> sms(row, row.sms().sent()))
                        .column("jobs.delivered", row -> sms(row, row.sms().delivered()))
                        .column("jobs.failed", row -> sms(row, row.sms().failed())));
    }

    private String starter(@Nullable String name) {
        return name == null ? text("schedule") : name.isEmpty() ? text("nobody") : name;
    }

    /** A number of people, or what a job that sends nothing counts, with its word. */
    private Object counted(String what, JobRunRow run, long count) {
        return run.isSending()
                ? count
                : text("jobs.counts", text("job." + what + '.' + run.job()), count);
    }

    private Object sms(JobRunProgress row, long count) {
        return row.run().isSending() ? count : text("jobs.noSms");
    }

    private String text(String key, @Nullable Object... values) {
        return language.text("campaign", key, values);
    }
}
