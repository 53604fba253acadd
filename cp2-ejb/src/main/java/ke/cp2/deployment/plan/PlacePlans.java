package ke.cp2.deployment.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ke.cp2.application.ApplicationState;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditTraces;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** The plans of sub-counties, their orders and their seats. */
@Dependent
class PlacePlans {

    /** A sub-county has no more seats. */
    private static final int MOST_SEATS = 5000;

    /** Numbers of equal length are in order as texts. */
    private static final int NUMBER = 100_000;

    private static final String BY_PLACE = "p.seriesId, p.countyCode, p.subCountyCode, p.id DESC";

    private static final String SEAT_ROW =
            "SELECT NEW ke.cp2.deployment.plan.SeatRow(s.id, s.planId, s.centreCode, s.centreName,"
                    + " s.subCountyCode, s.positionCode, s.seatNumber, s.braille, s.signLanguage, s.accountId,"
                    + " a.reference,"
                    + " COALESCE(p.personal.fullName, c.fullName), p.personal.gender,"
                    + " p.personal.homeSubCountyCode, s.metres, s.points, s.fixedBy, s.reason)"
                    + " FROM PlannedSeat s LEFT JOIN Account c ON c.id = s.accountId"
                    + " LEFT JOIN Profile p ON p.accountId = s.accountId"
                    + " LEFT JOIN Application a ON a.id = s.applicationId";

    private static final String FILLED_SEAT =
            "SELECT s.id, s.centreCode, s.positionCode, s.seatNumber FROM PlannedSeat s";

    /** The two ways in which a row is about a sub-county; together they would be read in full. */
    private static final List<String> OWN_SEATS =
            List.of(
                    FILLED_SEAT
                            + " WHERE s.planId = :plan AND s.accountId IS NOT NULL"
                            + " AND s.subCountyCode = :own",
                    FILLED_SEAT
                            + " JOIN Application x ON x.id = s.applicationId"
                            + " JOIN Vacancy v ON v.id = x.vacancyId"
                            + " WHERE s.planId = :plan AND s.accountId IS NOT NULL"
                            + " AND v.subCountyCode = :own");

    private static final String EARLIER =
            " WHERE p.seriesId = :series AND p.countyCode = :county"
                    + " AND COALESCE(p.subCountyCode, p.countyCode) = :place AND p.id < :plan";

    private static final String BY_SEAT =
            "s.planId, s.centreCode, s.positionCode, s.seatNumber, s.id";

    @Produces
    @Singleton
    static AuditTraces orders() {
        return new AuditTraces(
                AuditKind.SERIES,
                Set.of(AuditAction.DEPLOYMENT_ORDERED),
                "SELECT DISTINCT o.seriesId, o.seed FROM Application a"
                        + " JOIN Deployment d ON d.applicationId = a.id"
                        + " JOIN PlacePlan p ON p.id = d.planId JOIN PlanOrder o ON o.id = p.orderId"
                        + " WHERE a.accountId = :account",
                row -> new AuditTraces.Trace(String.valueOf(row[0]), "%seed " + row[1] + ",%"));
    }

    @Produces
    @Singleton
    static AuditTraces approvals() {
        return new AuditTraces(
                AuditKind.SERIES,
                Set.of(AuditAction.DEPLOYMENT_APPROVED),
                "SELECT DISTINCT d.seriesId, d.planId FROM Application a"
                        + " JOIN Deployment d ON d.applicationId = a.id"
                        + " WHERE a.accountId = :account AND d.planId IS NOT NULL",
                row -> new AuditTraces.Trace(String.valueOf(row[0]), "plan " + row[1] + " of %"));
    }

    @Produces
    @Singleton
    static AuditTraces placedByHand() {
        return new AuditTraces(
                AuditKind.SERIES,
                Set.of(AuditAction.DEPLOYMENT_FIXED),
                "SELECT DISTINCT d.seriesId, a.accountId FROM Application a"
                        + " JOIN Deployment d ON d.applicationId = a.id"
                        + " WHERE a.accountId = :account",
                row ->
                        new AuditTraces.Trace(
                                String.valueOf(row[0]), "plan %: account " + row[1] + " > %"));
    }

    @PersistenceContext private EntityManager entityManager;

    void add(PlanOrder order) {
        entityManager.persist(order);
        entityManager.flush();
    }

    void add(PlacePlan plan) {
        entityManager.persist(plan);
    }

    void add(Collection<PlannedSeat> seats) {
        seats.forEach(entityManager::persist);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    PlanOrder order(long id) {
        return entityManager.find(PlanOrder.class, id);
    }

    Optional<PlacePlan> byId(long id) {
        return Optional.ofNullable(entityManager.find(PlacePlan.class, id));
    }

    /** The plan, which no other transaction can change meanwhile. */
    Optional<PlacePlan> locked(long id) {
        return Optional.ofNullable(
                entityManager.find(PlacePlan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    long count(long orderId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(p) FROM PlacePlan p WHERE p.orderId = :order", Long.class)
                .setParameter("order", orderId)
                .getSingleResult();
    }

    /** The next plan of an order that waits to be made, behind that one. */
    Optional<PlacePlan> nextWaiting(long orderId, long after) {
        return entityManager
                .createQuery(
                        "SELECT p FROM PlacePlan p WHERE p.orderId = :order AND p.id > :after"
                                + " AND p.state = :waiting ORDER BY p.id",
                        PlacePlan.class)
                .setParameter("order", orderId)
                .setParameter("after", after)
                .setParameter("waiting", PlanState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(plan -> locked(plan.id()));
    }

    /** The sub-counties, or counties of second passes, of the plans of a series in that state. */
    List<String> inState(long seriesId, PlanState state) {
        return entityManager
                .createQuery(
                        "SELECT COALESCE(p.subCountyCode, p.countyCode) FROM PlacePlan p"
                                + " WHERE p.seriesId = :series AND p.state = :state",
                        String.class)
                .setParameter("series", seriesId)
                .setParameter("state", state)
                .getResultList();
    }

    /** The plans of a series that a job has yet to make; locked. */
    List<PlacePlan> lockedWaiting(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT p FROM PlacePlan p WHERE p.seriesId = :series"
                                + " AND p.state = :waiting ORDER BY p.id",
                        PlacePlan.class)
                .setParameter("series", seriesId)
                .setParameter("waiting", PlanState.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The plan of the same place that waits for the second officer; locked. */
    Optional<PlacePlan> lockedProposed(PlacePlan plan) {
        return entityManager
                .createQuery("SELECT p FROM PlacePlan p WHERE p.openPlace = :key", PlacePlan.class)
                .setParameter("key", plan.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The plans of sub-counties of a series, of one county or of all, in one of the states. */
    List<PlacePlan> ofSubCounties(
            long seriesId, @Nullable String countyCode, Set<PlanState> states) {
        Conditions conditions =
                new Conditions()
                        .and("p.seriesId = :series", "series", seriesId)
                        .and("p.countyCode = :county", "county", countyCode)
                        .and("p.state IN :states", "states", states);
        return conditions
                .query(
                        entityManager,
                        PlacePlan.class,
                        "SELECT p FROM PlacePlan p"
                                + conditions.where()
                                + " AND p.subCountyCode IS NOT NULL ORDER BY p.id")
                .getResultList();
    }

    /** The latest plan of the same place that is made and was not refused, before that one. */
    Optional<PlacePlan> before(PlacePlan plan) {
        return entityManager
                .createQuery(
                        "SELECT p FROM PlacePlan p WHERE p.seriesId = :series"
                                + " AND p.countyCode = :county"
                                + " AND COALESCE(p.subCountyCode, p.countyCode) = :place"
                                + " AND p.id <> :plan"
                                + " AND p.madeAt IS NOT NULL AND p.state <> :refused"
                                + " ORDER BY p.madeAt DESC, p.id DESC",
                        PlacePlan.class)
                .setParameter("series", plan.seriesId())
                .setParameter("county", plan.countyCode())
                .setParameter("place", plan.place())
                .setParameter("plan", plan.id())
                .setParameter("refused", PlanState.REFUSED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Counts the plans of the same place that were ordered before that one. */
    long countEarlier(PlacePlan plan) {
        return entityManager
                .createQuery("SELECT COUNT(p) FROM PlacePlan p" + EARLIER, Long.class)
                .setParameter("series", plan.seriesId())
                .setParameter("county", plan.countyCode())
                .setParameter("place", plan.place())
                .setParameter("plan", plan.id())
                .getSingleResult();
    }

    /** The latest of them. */
    List<PlacePlan> earlier(PlacePlan plan, int size) {
        return entityManager
                .createQuery(
                        "SELECT p FROM PlacePlan p" + EARLIER + " ORDER BY p.id DESC",
                        PlacePlan.class)
                .setParameter("series", plan.seriesId())
                .setParameter("county", plan.countyCode())
                .setParameter("place", plan.place())
                .setParameter("plan", plan.id())
                .setMaxResults(size)
                .getResultList();
    }

    /** The latest of them that an officer has approved. */
    Optional<PlacePlan> lastApproved(PlacePlan plan) {
        return entityManager
                .createQuery(
                        "SELECT p FROM PlacePlan p"
                                + EARLIER
                                + " AND p.state = ke.cp2.deployment.plan.PlanState.APPLIED"
                                + " ORDER BY p.id DESC",
                        PlacePlan.class)
                .setParameter("series", plan.seriesId())
                .setParameter("county", plan.countyCode())
                .setParameter("place", plan.place())
                .setParameter("plan", plan.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest plan in effect of each sub-county of a series, by their codes. */
    Map<String, PlacePlan> inEffect(long seriesId) {
        Map<String, PlacePlan> plans = new TreeMap<>();
        entityManager
                .createQuery(
                        "SELECT p FROM PlacePlan p WHERE p.seriesId = :series"
                                + " AND p.state = ke.cp2.deployment.plan.PlanState.APPLIED"
                                + " AND p.subCountyCode IS NOT NULL ORDER BY p.id",
                        PlacePlan.class)
                .setParameter("series", seriesId)
                .getResultStream()
                .forEach(plan -> plans.put(plan.place(), plan));
        return plans;
    }

    /** All seats of a plan. */
    List<PlannedSeat> seats(long planId) {
        return entityManager
                .createQuery(
                        "SELECT s FROM PlannedSeat s WHERE s.planId = :plan"
                                + " ORDER BY s.centreCode, s.positionCode, s.seatNumber",
                        PlannedSeat.class)
                .setParameter("plan", planId)
                .setMaxResults(MOST_SEATS)
                .getResultList();
    }

    /** The seat, if it belongs to that plan. */
    Optional<PlannedSeat> seat(SeatOfPlan of) {
        return Optional.ofNullable(entityManager.find(PlannedSeat.class, of.seat()))
                .filter(seat -> seat.planId() == of.plan());
    }

    /** Tells whom a plan sends where, by account, without reading the people. */
    List<Object[]> places(long planId) {
        return entityManager
                .createQuery(
                        "SELECT s.accountId, s.centreCode, s.positionCode FROM PlannedSeat s"
                                + " WHERE s.planId = :plan AND s.accountId IS NOT NULL",
                        Object[].class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /**
     * Counts the seats of a plan that officers decided by hand, by officer. The bounds are an index
     * condition, which {@code IS NOT NULL} is not for H2.
     */
    Map<AccountId, Integer> fixed(long planId) {
        Map<AccountId, Integer> fixed = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT s.fixedBy, COUNT(s) FROM PlannedSeat s"
                                + " WHERE s.planId = :plan AND s.fixedBy BETWEEN 1 AND :most"
                                + " GROUP BY s.fixedBy",
                        Object[].class)
                .setParameter("plan", planId)
                .setParameter("most", Long.MAX_VALUE)
                .getResultStream()
                .forEach(row -> fixed.put(AccountId.of((Long) row[0]), ((Long) row[1]).intValue()));
        return fixed;
    }

    /** A page of the seats of a plan with their people, by centre. */
    Page<SeatRow> rows(long planId, @Nullable String centreCode, PageRequest page) {
        return new Conditions()
                .and("s.planId = :plan", "plan", planId)
                .and("s.centreCode = :centre", "centre", centreCode)
                .listing(
                        entityManager,
                        entityManager.createQuery(
                                Conditions.byId(SEAT_ROW, BY_SEAT), SeatRow.class),
                        BY_SEAT,
                        "PlannedSeat s",
                        page);
    }

    /** The seat that a plan gives to a person, as pages show it. */
    Optional<SeatRow> rowOf(long planId, AccountId accountId) {
        return entityManager
                .createQuery(
                        SEAT_ROW + " WHERE s.planId = :plan AND s.accountId = :account",
                        SeatRow.class)
                .setParameter("plan", planId)
                .setParameter("account", accountId.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest second passes over a county that are made, the latest first. */
    List<PlacePlan> passes(long seriesId, String countyCode, int size) {
        return entityManager
                .createQuery(
                        "SELECT p FROM PlacePlan p WHERE p.seriesId = :series"
                                + " AND p.countyCode = :county"
                                + " AND COALESCE(p.subCountyCode, p.countyCode) = :county"
                                + " AND p.madeAt IS NOT NULL ORDER BY p.id DESC",
                        PlacePlan.class)
                .setParameter("series", seriesId)
                .setParameter("county", countyCode)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * A page of the seats of a second pass that it fills at centres of a sub-county, or with people
     * who have their post there.
     */
    Page<SeatRow> rowsOf(long planId, String subCountyCode, PageRequest page) {
        Map<String, Long> ids = new TreeMap<>();
        for (String seats : OWN_SEATS) {
            entityManager
                    .createQuery(seats, Object[].class)
                    .setParameter("plan", planId)
                    .setParameter("own", subCountyCode)
                    .getResultList()
                    .forEach(
                            row ->
                                    ids.put(
                                            row[1]
                                                    + " "
                                                    + row[2]
                                                    + ' '
                                                    + (NUMBER + (Integer) row[3]),
                                            (Long) row[0]));
        }
        List<Long> shown = ids.values().stream().skip(page.first()).limit(page.size()).toList();
        return new Page<>(
                shown.isEmpty()
                        ? List.of()
                        : entityManager
                                .createQuery(
                                        SEAT_ROW + " WHERE s.id IN :ids ORDER BY " + BY_SEAT,
                                        SeatRow.class)
                                .setParameter("ids", shown)
                                .getResultList(),
                ids.size());
    }

    /** Counts the seats at centres of a sub-county that a second pass fills with nobody. */
    int freeIn(long planId, String subCountyCode) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(s) FROM PlannedSeat s WHERE s.planId = :plan"
                                + " AND s.subCountyCode = :own AND s.accountId IS NULL",
                        Long.class)
                .setParameter("plan", planId)
                .setParameter("own", subCountyCode)
                .getSingleResult()
                .intValue();
    }

    /** Tells whether a plan sends a person to a sub-county, or the person has the post there. */
    boolean isOf(PlacePlan plan, AccountId person, String subCountyCode) {
        return rowOf(plan.id(), person)
                        .filter(row -> subCountyCode.equals(row.subCountyCode()))
                        .isPresent()
                || !entityManager
                        .createQuery(
                                "SELECT x.id FROM Application x JOIN Vacancy v"
                                        + " ON v.id = x.vacancyId WHERE x.accountId = :account"
                                        + " AND v.seriesId = :series AND v.subCountyCode = :own"
                                        + " AND x.state IN :holding",
                                Long.class)
                        .setParameter("account", person.value())
                        .setParameter("series", plan.seriesId())
                        .setParameter("own", subCountyCode)
                        .setParameter("holding", ApplicationState.holdingPost())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** A seat of a plan as pages show it. */
    Optional<SeatRow> row(SeatOfPlan of) {
        return entityManager
                .createQuery(SEAT_ROW + " WHERE s.planId = :plan AND s.id = :seat", SeatRow.class)
                .setParameter("plan", of.plan())
                .setParameter("seat", of.seat())
                .getResultStream()
                .findFirst();
    }

    /**
     * A page of the plans of a series by place, the latest of each first.
     *
     * @param countyCode only there, also its second passes, or null
     * @param subCountyCode only there, or null
     */
    Page<PlanView> page(
            long seriesId,
            @Nullable String countyCode,
            @Nullable String subCountyCode,
            PageRequest page) {
        Page<PlacePlan> found =
                new Conditions()
                        .and("p.seriesId = :series", "series", seriesId)
                        .and("p.countyCode = :county", "county", countyCode)
                        .and("p.subCountyCode = :subCounty", "subCounty", subCountyCode)
                        .listing(
                                entityManager,
                                PlacePlan.class,
                                "SELECT p FROM PlacePlan p",
                                BY_PLACE,
                                "SELECT p.id FROM PlacePlan p",
                                page);
        List<PlacePlan> added = inEffectBeside(found.rows());
        return found.map(plan -> view(plan, added));
    }

    /** Gives what pages show of a plan. */
    PlanView view(PlacePlan plan) {
        return view(plan, inEffectBeside(List.of(plan)));
    }

    private PlanView view(PlacePlan plan, List<PlacePlan> inEffect) {
        return plan.view(
                order(plan.orderId()).seed(),
                inEffect.stream()
                        .filter(plan::isAddedToBy)
                        .findFirst()
                        .map(PlacePlan::id)
                        .orElse(null));
    }

    /** The plans in effect of the counties of those in effect, in the order of their approval. */
    private List<PlacePlan> inEffectBeside(List<PlacePlan> plans) {
        List<PlacePlan> applied =
                plans.stream().filter(plan -> plan.state() == PlanState.APPLIED).toList();
        return applied.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT p FROM PlacePlan p WHERE p.seriesId = :series"
                                        + " AND p.countyCode IN :counties AND p.state = :applied"
                                        + " ORDER BY p.decidedAt, p.id",
                                PlacePlan.class)
                        .setParameter("series", applied.get(0).seriesId())
                        .setParameter(
                                "counties",
                                applied.stream()
                                        .map(PlacePlan::countyCode)
                                        .collect(Collectors.toSet()))
                        .setParameter("applied", PlanState.APPLIED)
                        .getResultList();
    }
}
