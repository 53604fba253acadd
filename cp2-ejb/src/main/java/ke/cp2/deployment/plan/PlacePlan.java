package ke.cp2.deployment.plan;

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
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import ke.cp2.deployment.posting.PlanInEffect;
import ke.cp2.deployment.solution.PlanFigures;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one sub-county, or of a second pass over a county: made by a job, decided on by a
 * second officer.
 */
@Entity
@Table(name = "DEPLOYMENT_PLAN")
public class PlacePlan {

    private static final String COMMA = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DEPLOYMENT_PLAN_SEQ")
    @SequenceGenerator(name = "DEPLOYMENT_PLAN_SEQ")
    private Long id;

    @Column(name = "ORDER_ID")
    private long orderId;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    /** Null for the second pass over a county. */
    @Column(name = "SUB_COUNTY_CODE")
    private @Nullable String subCountyCode;

    /** The sub-counties that a second pass goes over, with commas; null for other plans. */
    private @Nullable String places;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    /** Who ordered it, or changed it by hand last: somebody else approves it. */
    @Column(name = "MADE_BY")
    private long madeBy;

    @Column(name = "MADE_AT")
    private @Nullable Instant madeAt;

    private int seats;

    private int filled;

    private int taken;

    private int people;

    private int women;

    @Column(name = "ONE_SIDED")
    private int oneSided;

    private int breaks;

    @Column(name = "MEAN_METRES")
    private int meanMetres;

    @Column(name = "LONGEST_METRES")
    private int longestMetres;

    private long points;

    private boolean proven;

    @Column(name = "INPUT_HASH")
    private @Nullable String inputHash;

    /** The plan before it, to compare with; null when it is the first one. */
    @Column(name = "BEFORE_ID")
    private @Nullable Long beforeId;

    @Column(name = "DECIDED_BY")
    private @Nullable Long decidedBy;

    @Column(name = "DECIDED_AT")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    /** Series and sub-county while it is proposed: the unique key allows one at a time. */
    @Column(name = "OPEN_PLACE")
    private @Nullable String openPlace;

    @Version private int version;

    protected PlacePlan() {}

    /**
     * A plan that a job has yet to make.
     *
     * @param subCountyCode null for the second pass over the county
     */
    PlacePlan(PlanOrder order, String countyCode, @Nullable String subCountyCode) {
        this.orderId = order.id();
        this.seriesId = order.seriesId();
        this.countyCode = countyCode;
        this.subCountyCode = subCountyCode;
        this.madeBy = order.orderedBy().value();
        this.state = PlanState.WAITING;
        take(PlanFigures.NONE);
    }

    /** The second pass goes over these sub-counties; it is made from no others. */
    void over(List<String> subCounties) {
        places = String.join(COMMA, subCounties);
    }

    /**
     * It is made, and waits for the second officer.
     *
     * @param hash of all that it was made from
     * @param before the plan before it, or null
     */
    void made(PlanFigures figures, String hash, @Nullable Long before, Instant now) {
        state = PlanState.PROPOSED;
        openPlace = key();
        take(figures);
        inputHash = hash;
        beforeId = before;
        madeAt = now;
    }

    /** An officer has sent somebody elsewhere by hand: another one approves the plan. */
    void changedByHand(PlanFigures figures, String hash, AccountId officer) {
        requireProposed();
        take(figures);
        inputHash = hash;
        madeBy = officer.value();
    }

    private void take(PlanFigures figures) {
        seats = figures.seats();
        filled = figures.filled();
        taken = figures.taken();
        people = figures.people();
        women = figures.women();
        oneSided = figures.oneSided();
        breaks = figures.breaks();
        meanMetres = figures.meanMetres();
        longestMetres = figures.longestMetres();
        points = figures.points();
        proven = figures.proven();
    }

    /**
     * The second officer approves it.
     *
     * @throws BusinessException when it does not wait for that, when the officer is the first one,
     *     or when it breaks a rule
     */
    void approve(AccountId officer, Instant now) {
        requireProposed();
        if (officer.value() == madeBy) {
            throw BusinessException.of("deployment.secondOfficer");
        }
        if (breaks > 0) {
            throw BusinessException.of("deployment.breaksRules", breaks);
        }
        end(PlanState.APPLIED, now);
        decidedBy = officer.value();
    }

    /**
     * An officer refuses it.
     *
     * @throws BusinessException when it does not wait for that
     */
    void refuse(AccountId officer, StatedReason why, Instant now) {
        requireProposed();
        end(PlanState.REFUSED, now);
        decidedBy = officer.value();
        reason = why.kept();
    }

    /**
     * A newer plan takes its place, or its order was given up.
     *
     * @throws BusinessException when it is decided already
     */
    void replaced(Instant now) {
        if (state != PlanState.WAITING) {
            requireProposed();
        }
        end(PlanState.REPLACED, now);
    }

    private void end(PlanState ended, Instant now) {
        state = ended;
        decidedAt = now;
        openPlace = null;
    }

    /** Tells whether it waits for the second officer. */
    boolean isProposed() {
        return state == PlanState.PROPOSED;
    }

    /**
     * Lets nothing be decided about a plan that is decided already.
     *
     * @throws BusinessException when it is not proposed
     */
    void requireProposed() {
        if (state != PlanState.PROPOSED) {
            throw BusinessException.of("deployment.planOver." + state);
        }
    }

    long id() {
        return id;
    }

    long orderId() {
        return orderId;
    }

    long seriesId() {
        return seriesId;
    }

    String countyCode() {
        return countyCode;
    }

    @Nullable String subCountyCode() {
        return subCountyCode;
    }

    /** Gives the code of the sub-county, or of the county of a second pass. */
    String place() {
        return Objects.requireNonNullElse(subCountyCode, countyCode);
    }

    /** Tells its place for the audit trail. */
    String where() {
        return places().stream()
                .collect(Collectors.joining(", sub-county ", " of sub-county ", ""));
    }

    /** Gives the key that lets one plan of the place wait for the second officer. */
    String key() {
        return seriesId + ":" + place();
    }

    /** Gives the sub-counties whose centres and people it is made from. */
    List<String> places() {
        if (subCountyCode != null) {
            return List.of(subCountyCode);
        }
        return places == null || places.isEmpty() ? List.of() : List.of(places.split(COMMA));
    }

    /** Tells whether that plan came into effect later, and gave places of the same sub-county. */
    boolean isAddedToBy(PlacePlan other) {
        Instant otherAt = other.decidedAt;
        return decidedAt != null
                && otherAt != null
                && otherAt.isAfter(decidedAt)
                && !Collections.disjoint(places(), other.places());
    }

    /** Gives since when its people are deployed; null while it is not in effect. */
    @Nullable PlanInEffect inEffect() {
        return state == PlanState.APPLIED && decidedAt != null
                ? new PlanInEffect(id, decidedAt)
                : null;
    }

    PlanState state() {
        return state;
    }

    AccountId madeBy() {
        return AccountId.of(madeBy);
    }

    @Nullable AccountId decidedBy() {
        return AccountId.ofNullable(decidedBy);
    }

    Instant madeAt() {
        return Objects.requireNonNullElse(madeAt, Instant.MAX);
    }

    @Nullable String inputHash() {
        return inputHash;
    }

    @Nullable Long beforeId() {
        return beforeId;
    }

    /**
     * Gives what pages show of it, beside the seed of its order.
     *
     * @param addedToBy the next plan in effect that gave places of the same sub-county, or null
     */
    PlanView view(String seed, @Nullable Long addedToBy) {
        return new PlanView(
                id,
                seriesId,
                countyCode,
                subCountyCode,
                places(),
                state,
                seed,
                madeBy,
                madeAt,
                decidedBy,
                decidedAt,
                reason,
                beforeId,
                addedToBy,
                figures());
    }

    PlanFigures figures() {
        return new PlanFigures(
                seats,
                filled,
                taken,
                people,
                women,
                oneSided,
                breaks,
                meanMetres,
                longestMetres,
                points,
                proven);
    }
}
