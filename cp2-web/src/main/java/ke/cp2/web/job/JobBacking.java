package ke.cp2.web.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.job.JobRunProgress;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunningJobs;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Ajax;

/** One run of a job: how far it is, while it runs and afterwards. */
@Named
@ViewScoped
public class JobBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A page that somebody leaves open does not ask for ever: receipts may take days. */
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

    @Inject private RunningJobs jobs;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject private Clock clock;

    /** What is asked about before it is done. */
    public enum Step {
        STOP,
        RESUME,
        AGAIN
    }

    @Inject
    @Param(name = "run")
    private Long runId;

    private @Nullable Step asked;
    private JobRunProgress progress;
    private Instant openedAt;

    public static String address(long runId) {
        return "/staff/job?faces-redirect=true&run=" + runId;
    }

    /** Reads the run; one that does not exist is "not found". */
    public void load() {
        NotFound.unless(Optional.ofNullable(runId).flatMap(jobs::find), this::show);
    }

    @Opens
    private void show(JobRunProgress found) {
        openedAt = clock.instant();
        progress = found;
    }

    /** Reads how far the run is now; what can be done with it changes with its state. */
    public void refresh() {
        JobRunState before = progress.run().state();
        read();
        if (progress.run().state() != before) {
            Ajax.update("jobForm:head", "jobForm:actions");
        }
    }

    /** Asks before the run is stopped. */
    public void askStop() {
        asked = Step.STOP;
    }

    /** Asks before the run goes on, or another begins: people may get messages. */
    public void askAgain() {
        asked = progress.run().state().isResumable() ? Step.RESUME : Step.AGAIN;
    }

    /** Leaves it. */
    public void cancel() {
        asked = null;
    }

    /** Does what was asked about. */
    public @Nullable String confirm() {
        if (asked == null) {
            return null;
        }
        boolean stopping = asked == Step.STOP;
        asked = null;
        return stopping ? stop() : again();
    }

    /** The step that waits to be confirmed, or null. */
    public @Nullable Step getAsked() {
        return asked;
    }

    /** Asks the run to end after the people that it is at. */
    private @Nullable String stop() {
        if (feedback.attempt(() -> jobs.stop(runId))) {
            feedback.done(language.text("campaign", "job.stop.done"));
            return address(runId);
        }
        read();
        return null;
    }

    /** Goes on with the run, or starts another with the same subject. */
    private @Nullable String again() {
        if (feedback.attempt(() -> runId = jobs.again(runId))) {
            return address(runId);
        }
        read();
        return null;
    }

    private void read() {
        progress = jobs.find(runId).orElseThrow();
    }

    public JobRunProgress getProgress() {
        return progress;
    }

    /** The numbers in one sentence, for those who do not see them change. */
    public String getSentence() {
        return language.text(
                "campaign",
                "job.live." + progress.run().job(),
                progress.run().matched(),
                progress.run().queued(),
                progress.sms().sent(),
                progress.sms().delivered(),
                progress.sms().failed());
    }

    /** Tells whether the page goes on asking for new numbers. */
    public boolean isWatching() {
        return progress.isMoving() && clock.instant().isBefore(openedAt.plus(LONGEST_WATCH));
    }
}
