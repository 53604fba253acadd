package ke.cp2.campaign;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as pages show it.
 *
 * @param series examination and year of the audience's series, or null
 * @param cause why it is paused, stopped or failed, or null
 * @param reason the same in somebody's words, or the key of the rule that refused the start
 * @param author the name of who planned it, or null
 * @param changedBy the name of who changed it last, or null
 * @param changedAt when that was, or null when nobody has changed it
 * @param approvedBy the name of who approved it, or null
 * @param approvedCount how many recipients it had then, or null
 * @param runId the run that queues its messages, or null before the start
 */
public record CampaignView(
        long id,
        String name,
        String english,
        String kiswahili,
        Audience audience,
        @Nullable String series,
        @Nullable Instant scheduledAt,
        @Nullable BigDecimal budget,
        CampaignState state,
        @Nullable CampaignCause cause,
        @Nullable String reason,
        String author,
        String changedBy,
        @Nullable Instant changedAt,
        String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Long approvedCount,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long runId,
        int version)
        implements Serializable {

    static CampaignView of(
            Campaign campaign,
            @Nullable String series,
            String author,
            String changedBy,
            String approvedBy) {
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.english().toString(),
                campaign.kiswahili().toString(),
                campaign.audience(),
                series,
                campaign.scheduledAt(),
                campaign.budget(),
                campaign.state(),
                campaign.cause(),
                campaign.reason(),
                author,
                changedBy,
                campaign.changedAt(),
                approvedBy,
                campaign.approvedAt(),
                campaign.approvedCount(),
                campaign.startedAt(),
                campaign.finishedAt(),
                campaign.runId(),
                campaign.version());
    }

    /** The run that queues its messages; empty before the start. */
    Optional<Long> run() {
        return Optional.ofNullable(runId);
    }

    /** Tells whether its terms can change. */
    public boolean isChangeable() {
        return runId == null;
    }

    public boolean isPlanned() {
        return state == CampaignState.PLANNED;
    }

    public boolean isApproved() {
        return state == CampaignState.APPROVED;
    }

    public boolean isRunning() {
        return state == CampaignState.RUNNING;
    }

    /** Tells whether it has begun and can go on. */
    public boolean isResumable() {
        return runId != null && state.canBecome(CampaignState.RUNNING);
    }

    /** Tells whether it can be ended early. */
    public boolean isStoppable() {
        return state.canBecome(CampaignState.STOPPED);
    }

    /** Tells whether its budget can still matter. */
    public boolean isFundable() {
        return runId != null && state != CampaignState.FINISHED;
    }
}
