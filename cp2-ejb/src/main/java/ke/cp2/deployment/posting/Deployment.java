package ke.cp2.deployment.posting;

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
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Says that a person is sent to a seat of a centre. Whose it is says its application, which may go
 * over to another account of the same person.
 */
@Entity
@Table(name = "DEPLOYMENT")
public class Deployment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DEPLOYMENT_SEQ")
    @SequenceGenerator(name = "DEPLOYMENT_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "APPLICATION_ID")
    private long applicationId;

    @Column(name = "CENTRE_CODE")
    private String centreCode;

    @Column(name = "CENTRE_NAME")
    private String centreName;

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    @Column(name = "SEAT_NUMBER")
    private int seatNumber;

    /** The plan that it comes from; null when officers made it by hand. */
    @Column(name = "PLAN_ID")
    private @Nullable Long planId;

    @Enumerated(EnumType.STRING)
    private DeploymentState state;

    @Column(name = "MADE_BY")
    private long madeBy;

    @Column(name = "APPROVED_BY")
    private long approvedBy;

    @Column(name = "APPLIED_AT")
    private Instant appliedAt;

    @Column(name = "TOLD_AT")
    private @Nullable Instant toldAt;

    @Column(name = "ENDED_BY")
    private @Nullable Long endedBy;

    @Column(name = "ENDED_AT")
    private @Nullable Instant endedAt;

    private @Nullable String reason;

    /** The deployment whose seat it took over: the unique key lets one follow another. */
    @Column(name = "AFTER_ID")
    private @Nullable Long afterId;

    /** Series and account while it is in effect: the unique key allows one at a time. */
    @Column(name = "LIVE_PERSON")
    private @Nullable String livePerson;

    /** The seat while it is in effect: the unique key gives it to one person at a time. */
    @Column(name = "LIVE_SEAT")
    private @Nullable String liveSeat;

    /** Since when its person has the centre as a place of work; null when it is another. */
    @Column(name = "OWN_CENTRE_AT")
    private @Nullable Instant ownCentreAt;

    @Version private int version;

    protected Deployment() {}

    /**
     * A deployment that is in effect from now on.
     *
     * @param planId the plan that it comes from, or null
     * @param maker who wants it
     * @param approver the second officer
     * @throws BusinessException when both are the same
     */
    static Deployment of(
            Posting posting,
            @Nullable Long planId,
            AccountId maker,
            AccountId approver,
            Instant now) {
        if (maker.equals(approver)) {
            throw BusinessException.of("deployment.secondOfficer");
        }
        Deployment deployment = new Deployment();
        deployment.seriesId = posting.seriesId();
        deployment.applicationId = posting.applicationId();
        deployment.centreCode = posting.centreCode();
        deployment.centreName = posting.centreName();
        deployment.countyCode = posting.countyCode();
        deployment.subCountyCode = posting.subCountyCode();
        deployment.positionCode = posting.positionCode();
        deployment.seatNumber = posting.seatNumber();
        deployment.planId = planId;
        deployment.state = DeploymentState.APPLIED;
        deployment.madeBy = maker.value();
        deployment.approvedBy = approver.value();
        deployment.appliedAt = now;
        deployment.livePerson = posting.person();
        deployment.liveSeat = posting.seat();
        return deployment;
    }

    /** It takes over the seat of another one, which has ended. */
    Deployment after(Deployment replaced) {
        afterId = replaced.id;
        return this;
    }

    /**
     * Its person is told where to go.
     *
     * @return whether that was still to be done
     */
    boolean tell(Instant now) {
        if (state != DeploymentState.APPLIED) {
            return false;
        }
        state = DeploymentState.TOLD;
        toldAt = now;
        return true;
    }

    /**
     * Somebody else takes the seat.
     *
     * @throws BusinessException when it is not in effect
     */
    void replace(AccountId officer, StatedReason why, Instant now) {
        end(DeploymentState.REPLACED, officer, why, now);
    }

    /**
     * The seat becomes free.
     *
     * @throws BusinessException when it is not in effect
     */
    void revoke(AccountId officer, StatedReason why, Instant now) {
        end(DeploymentState.REVOKED, officer, why, now);
    }

    private void end(DeploymentState ended, AccountId officer, StatedReason why, Instant now) {
        if (!state.isLive()) {
            throw BusinessException.of("deployment.ended." + state);
        }
        state = ended;
        endedBy = officer.value();
        endedAt = now;
        reason = why.kept();
        livePerson = null;
        liveSeat = null;
        ownCentreAt = null;
    }

    /**
     * Keeps since when the centre is the own school of its person.
     *
     * @return whether that is another answer than before
     */
    boolean isAtOwnCentre(boolean own, Instant now) {
        if (own == (ownCentreAt != null)) {
            return false;
        }
        ownCentreAt = own ? now : null;
        return true;
    }

    /** Its application belongs to another account of the same person now. */
    void goOverTo(AccountId kept) {
        if (livePerson != null) {
            livePerson = Posting.personKey(seriesId, kept);
        }
    }

    public Long id() {
        return id;
    }

    public long seriesId() {
        return seriesId;
    }

    public long applicationId() {
        return applicationId;
    }

    public String centreCode() {
        return centreCode;
    }

    public String subCountyCode() {
        return subCountyCode;
    }

    public DeploymentState state() {
        return state;
    }

    /** Gives the key of the seat, whoever has it. */
    String seat() {
        return Posting.seatKey(seriesId, centreCode, positionCode, seatNumber);
    }

    /** Gives the same seat for somebody else. */
    Posting seatFor(long otherApplication, AccountId person) {
        return new Posting(
                seriesId,
                otherApplication,
                person,
                centreCode,
                centreName,
                countyCode,
                subCountyCode,
                positionCode,
                seatNumber);
    }

    /** Gives the second officer. */
    AccountId approvedBy() {
        return AccountId.of(approvedBy);
    }
}
