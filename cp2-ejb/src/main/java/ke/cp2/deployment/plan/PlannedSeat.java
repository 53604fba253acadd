package ke.cp2.deployment.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** A seat of a plan, and who is sent there. */
@Entity
@Table(name = "DEPLOYMENT_SEAT")
public class PlannedSeat {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DEPLOYMENT_SEAT_SEQ")
    @SequenceGenerator(name = "DEPLOYMENT_SEAT_SEQ")
    private Long id;

    @Column(name = "PLAN_ID")
    private long planId;

    @Column(name = "CENTRE_CODE")
    private String centreCode;

    @Column(name = "CENTRE_NAME")
    private String centreName;

    /** Null where the plan says it, as older ones do. */
    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    @Column(name = "SEAT_NUMBER")
    private int seatNumber;

    /** Whether the person must read braille. */
    private boolean braille;

    /** Whether the person must sign. */
    @Column(name = "SIGN_LANGUAGE")
    private boolean signLanguage;

    /** Null while nobody is sent there. */
    @Column(name = "APPLICATION_ID")
    private @Nullable Long applicationId;

    @Column(name = "ACCOUNT_ID")
    private @Nullable Long accountId;

    private @Nullable Integer metres;

    private @Nullable Integer points;

    /** The officer who sends this person here by hand; null where the plan does. */
    @Column(name = "FIXED_BY")
    private @Nullable Long fixedBy;

    private @Nullable String reason;

    @Version private int version;

    protected PlannedSeat() {}

    PlannedSeat(long planId, PlaceSeat seat) {
        this.planId = planId;
        this.centreCode = seat.centreCode();
        this.centreName = seat.centreName();
        this.subCountyCode = seat.subCountyCode();
        this.positionCode = seat.positionCode();
        this.seatNumber = seat.number();
        this.braille = seat.braille();
        this.signLanguage = seat.signLanguage();
    }

    /** That person is sent there. */
    PlannedSeat give(long application, AccountId person, int metresToGo, int pointsOfIt) {
        applicationId = application;
        accountId = person.value();
        metres = metresToGo;
        points = pointsOfIt;
        fixedBy = null;
        reason = null;
        return this;
    }

    /** An officer wants the person to be there, in this plan and the next ones. */
    void fix(AccountId officer, StatedReason why) {
        fixedBy = officer.value();
        reason = why.kept();
    }

    /** Nobody is sent there any more. */
    void clear() {
        applicationId = null;
        accountId = null;
        metres = null;
        points = null;
        fixedBy = null;
        reason = null;
    }

    long id() {
        return id;
    }

    long planId() {
        return planId;
    }

    /** Gives the id that the seat has in each plan. */
    String seatId() {
        return PlaceSeat.id(centreCode, positionCode, seatNumber);
    }

    String centreCode() {
        return centreCode;
    }

    String centreName() {
        return centreName;
    }

    @Nullable String subCountyCode() {
        return subCountyCode;
    }

    String positionCode() {
        return positionCode;
    }

    int seatNumber() {
        return seatNumber;
    }

    @Nullable Long applicationId() {
        return applicationId;
    }

    @Nullable AccountId accountId() {
        return AccountId.ofNullable(accountId);
    }

    int metres() {
        return metres == null ? 0 : metres;
    }

    int points() {
        return points == null ? 0 : points;
    }

    @Nullable AccountId fixedBy() {
        return AccountId.ofNullable(fixedBy);
    }

    @Nullable String reason() {
        return reason;
    }
}
