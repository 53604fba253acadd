package ke.cp2.web.campaign;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ke.cp2.audit.ListName;
import ke.cp2.job.JobRunProgress;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.history.FailedMessage;
import ke.cp2.sms.history.FailedMessages;
import ke.cp2.sms.history.FailureCount;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.platform.request.Parameters;
import org.jspecify.annotations.Nullable;

/** The messages of a run that did not arrive: by reason, one by one, and as a file. */
@Named
@ViewScoped
public class FailuresBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private RunningJobs jobs;

    @Inject private FailedMessages messages;

    @Inject private ListFiles files;

    @Inject private Language language;

    @Inject
    @Param(name = "run")
    private Long runId;

    @Inject @Param private SmsFailure why;

    private @Nullable String mailingKey;
    private List<FailureCount> reasons = List.of();
    private LazyRows<FailedMessage> rows;

    @Produces
    @Param
    static @Nullable SmsFailure reason(InjectionPoint field) {
        return Parameters.word(field, SmsFailure.class);
    }

    /**
     * Reads the reasons; a run that does not exist is "not found". Without a run it is about the
     * last days, one reason at a time.
     */
    public void load() {
        if (runId == null) {
            loadRecent();
            return;
        }
        NotFound.unless(jobs.find(runId), this::show);
    }

    private void show(JobRunProgress run) {
        String key = run.run().mailingKey();
        mailingKey = key;
        reasons = messages.reasons(key);
        rows =
                new LazyRows<>(
                                page -> new Page<>(messages.list(key, page), count()),
                                FailedMessage::id)
                        .withSizes(25, 50, 100);
    }

    @Opens
    private void loadRecent() {
        reasons = messages.recentReasons();
        if (why == null && !reasons.isEmpty()) {
            why = reasons.get(0).failure();
        }
        rows = new LazyRows<>(this::recent, FailedMessage::id).withSizes(25, 50, 100);
    }

    private Page<FailedMessage> recent(PageRequest page) {
        long total =
                reasons.stream()
                        .filter(reason -> reason.failure() == why)
                        .mapToLong(FailureCount::count)
                        .sum();
        return new Page<>(
                messages.recent(why, page),
                Math.min(total, Listing.LONGEST),
                total > Listing.LONGEST);
    }

    private long count() {
        return reasons.stream().mapToLong(FailureCount::count).sum();
    }

    /** Tells whether it is about one run. */
    public boolean isOfRun() {
        return runId != null;
    }

    /** Tells how many days the list without a run looks back. */
    public long getDays() {
        return FailedMessages.RECENT.toDays();
    }

    /** All of them as a file. */
    public void download(RowsFile.Form form) {
        files.send(form, columns(runId == null ? recentFile() : fileOfRun(runId)));
    }

    private ListFile<FailedMessage> fileOfRun(long run) {
        String key = Objects.requireNonNull(mailingKey);
        return ListFile.<FailedMessage>of(
                        ListName.FAILURES,
                        "campaign",
                        (last, before) -> messages.after(key, last == null ? 0 : last.id()))
                .named(run)
                .narrowed(new ListFilter().and("run", run));
    }

    private ListFile<FailedMessage> recentFile() {
        return ListFile.<FailedMessage>of(
                        ListName.FAILURES,
                        "campaign",
                        (last, before) -> messages.recent(why, PageRequest.behind(before)))
                .named(why.name().toLowerCase(Locale.ROOT))
                .narrowed(new ListFilter().and("why", why));
    }

    private ListFile<FailedMessage> columns(ListFile<FailedMessage> file) {
        return file.column("failures.number", FailedMessage::number)
                .column("failures.name", FailedMessage::fullName)
                .column(
                        "failures.message",
                        row -> language.text("sms", "SmsTemplate." + row.template()))
                .column("failures.state", row -> language.text("sms", "SmsState." + row.state()))
                .column(
                        "failures.reason",
                        row ->
                                row.failure() == null
                                        ? null
                                        : language.text("sms", "SmsFailure." + row.failure()))
                .column("failures.status", FailedMessage::gatewayStatus)
                .column("failures.attempts", FailedMessage::attempts)
                .column("failures.queued", FailedMessage::createdAt)
                .column("failures.ended", FailedMessage::finalAt);
    }

    public List<FailureCount> getReasons() {
        return reasons;
    }

    /** The reason that the list without a run shows. */
    public SmsFailure getWhy() {
        return why;
    }

    public LazyRows<FailedMessage> getRows() {
        return rows;
    }

    public Long getRunId() {
        return runId;
    }
}
