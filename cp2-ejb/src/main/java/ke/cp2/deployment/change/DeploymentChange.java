package ke.cp2.deployment.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The wish of an officer to end the deployment of somebody who cannot come, and to give the seat to
 * somebody else or to nobody. Another officer decides.
 */
@Entity
@Table(name = "DEPLOYMENT_CHANGE")
public class DeploymentChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DEPLOYMENT_CHANGE_SEQ")
    @SequenceGenerator(name = "DEPLOYMENT_CHANGE_SEQ")
    private Long id;

    @Column(name = "DEPLOYMENT_ID")
    private long deploymentId;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    @Enumerated(EnumType.STRING)
    private AbsenceCause cause;

    private String reason;

    /** The application of whoever takes the seat; null when it stays free. */
    @Column(name = "REPLACEMENT_ID")
    private @Nullable Long replacementId;

    private @Nullable String choice;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Column(name = "ASKED_BY")
    private long askedBy;

    @Column(name = "ASKED_AT")
    private Instant askedAt;

    @Column(name = "DECIDED_BY")
    private @Nullable Long decidedBy;

    @Column(name = "DECIDED_AT")
    private @Nullable Instant decidedAt;

    private @Nullable String answer;

    @Column(name = "OFFER_ID")
    private @Nullable Long offerId;

    /** The deployment while it waits: the unique key allows one change at a time. */
    @Column(name = "OPEN_ID")
    private @Nullable Long openId;

    /** The application while it waits for the seat: the unique key lets it wait for one. */
    @Column(name = "OPEN_REPLACEMENT")
    private @Nullable Long openReplacement;

    @Version private int version;

    protected DeploymentChange() {}

    /**
     * A change that waits for the second officer.
     *
     * @param replacementId the application of whoever takes the seat, or null
     * @param choice why it is not the first who could take it
     */
    static DeploymentChange of(
            PostedPerson leaver,
            AbsenceCause cause,
            StatedReason reason,
            @Nullable Long replacementId,
            StatedReason choice,
            AccountId officer,
            Instant now) {
        DeploymentChange change = new DeploymentChange();
        change.deploymentId = leaver.id();
        change.openId = leaver.id();
        change.seriesId = leaver.seriesId();
        change.subCountyCode = leaver.subCountyCode();
        change.cause = cause;
        change.reason = reason.text();
        change.replacementId = replacementId;
        change.openReplacement = replacementId;
        change.choice = choice.kept();
        change.state = ChangeState.PROPOSED;
        change.askedBy = officer.value();
        change.askedAt = now;
        return change;
    }

    /**
     * The second officer approves.
     *
     * @throws BusinessException when it does not wait, or the officer has asked for it
     */
    void approve(AccountId officer, Instant now) {
        requireWaiting();
        if (officer.value() == askedBy) {
            throw BusinessException.of("deployment.secondOfficer");
        }
        decide(ChangeState.DONE, officer, now);
        openReplacement = null;
    }

    /** The reserve who takes the seat is asked first, by that offer. */
    void offered(long offer) {
        if (offerId != null) {
            throw new IllegalStateException("change " + id + " was offered before");
        }
        become(ChangeState.OFFERED);
        offerId = offer;
        openReplacement = replacementId;
    }

    /** The reserve has accepted, and has the seat. */
    void taken() {
        become(ChangeState.DONE);
        openReplacement = null;
    }

    /** The reserve does not take the seat. */
    void leftFree() {
        become(ChangeState.LEFT_FREE);
        openReplacement = null;
    }

    /**
     * Another officer refuses.
     *
     * @throws BusinessException when it does not wait, or the officer has asked for it
     */
    void refuse(AccountId officer, StatedReason why, Instant now) {
        requireWaiting();
        if (officer.value() == askedBy) {
            throw BusinessException.of("deployment.change.own");
        }
        decide(ChangeState.REFUSED, officer, now);
        answer = why.kept();
        openReplacement = null;
    }

    /**
     * Whoever asked takes it back before anybody has decided; others refuse it.
     *
     * @throws BusinessException when it does not wait, or another officer has asked for it
     */
    void withdraw(AccountId officer, StatedReason why, Instant now) {
        requireWaiting();
        if (officer.value() != askedBy) {
            throw BusinessException.of("deployment.change.others");
        }
        decide(ChangeState.WITHDRAWN, officer, now);
        answer = why.kept();
        openReplacement = null;
    }

    private void requireWaiting() {
        if (state != ChangeState.PROPOSED) {
            throw BusinessException.of("deployment.change.over." + state);
        }
    }

    private void become(ChangeState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("change " + id + " is " + state);
        }
        state = next;
    }

    private void decide(ChangeState decided, AccountId officer, Instant now) {
        become(decided);
        decidedBy = officer.value();
        decidedAt = now;
        openId = null;
    }

    public Long id() {
        return id;
    }

    long deploymentId() {
        return deploymentId;
    }

    long seriesId() {
        return seriesId;
    }

    String subCountyCode() {
        return subCountyCode;
    }

    AbsenceCause cause() {
        return cause;
    }

    StatedReason reason() {
        return StatedReason.of(reason);
    }

    @Nullable Long replacementId() {
        return replacementId;
    }

    ChangeState state() {
        return state;
    }

    AccountId askedBy() {
        return AccountId.of(askedBy);
    }

    /** The second officer; only what was approved or refused has one. */
    @Nullable AccountId decidedBy() {
        return AccountId.ofNullable(decidedBy);
    }

    /** The seat that it is about. */
    record Seat(String centreCode, String centreName, String positionCode) {}

    /**
     * Shows it.
     *
     * @param coming those who take seats, by their applications
     * @param names of the officers who have one
     */
    ChangeRow row(
            Seat seat,
            ChangeRow.Person leaver,
            Map<Long, ChangeRow.Person> coming,
            Map<AccountId, String> names,
            AccountId reader) {
        AccountId decider = decidedBy();
        return new ChangeRow(
                id,
                deploymentId,
                seriesId,
                state,
                cause,
                reason,
                seat.centreCode(),
                seat.centreName(),
                subCountyCode,
                seat.positionCode(),
                leaver,
                replacementId == null ? null : coming.get(replacementId),
                choice,
                names.get(askedBy()),
                askedAt,
                decider == null ? null : names.getOrDefault(decider, ""),
                decidedAt,
                answer,
                reader.value() == askedBy);
    }
}
