package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** The deployments of the database. */
@Dependent
class Deployments {

    private static final Set<DeploymentState> LIVE =
            Set.of(DeploymentState.APPLIED, DeploymentState.TOLD);

    /** Nobody has more deployments, and no centre more people. */
    private static final int MOST = 1000;

    /** Ends the search before those that have no such moment: H2 keeps them behind all days. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int KEYS_AT_ONCE = 100;

    private static final String SEATS =
            "SELECT NEW ke.cp2.deployment.posting.TakenSeat(d.id, d.appliedAt, d.planId,"
                    + " a.accountId, d.centreCode, d.positionCode, d.seatNumber)"
                    + " FROM Application a JOIN Deployment d ON d.applicationId = a.id";

    private static final String SEATS_OF_PLACE =
            SEATS + " WHERE d.seriesId = :series AND d.subCountyCode = :subCounty";

    private static final String PEOPLE =
            "SELECT NEW ke.cp2.deployment.posting.PostedPerson(d.id, a.accountId, a.reference,"
                    + " COALESCE(p.personal.fullName, c.fullName), p.personal.nationalId,"
                    + " p.personal.tscNumber, c.mobileNumber, d.positionCode, d.seriesId,"
                    + " s.examCode, s.examYear, s.startsOn, s.endsOn, d.centreCode,"
                    + " d.centreName, d.countyCode, d.subCountyCode,"
                    + " d.state,"
                    + " d.appliedAt, d.toldAt, d.reason, a.state, d.ownCentreAt)"
                    + " FROM Account c LEFT JOIN Profile p ON p.accountId = c.id"
                    + " JOIN Application a ON a.accountId = c.id"
                    + " JOIN Deployment d ON d.applicationId = a.id"
                    + " JOIN ExamSeries s ON s.id = d.seriesId";

    private static final String TOLD =
            "SELECT d.id, a.accountId, d.positionCode, d.centreCode, d.centreName, s.startsOn,"
                    + " s.examCode, s.examYear"
                    + " FROM Deployment d JOIN Application a ON a.id = d.applicationId"
                    + " JOIN ExamSeries s ON s.id = d.seriesId";

    private static final String LEAVING =
            "SELECT L.SERIES_ID, R.CODE, R.NAME, COUNT(*) FROM CENTRE_LIST L"
                    + " JOIN CENTRE_LIST_ROW R ON R.LIST_ID = L.ID"
                    + " JOIN DEPLOYMENT D"
                    + " ON D.SERIES_ID = L.SERIES_ID AND D.CENTRE_CODE = R.CODE";

    private static final String GONE = " WHERE L.ID = :list AND R.OUTCOME = 'GONE' AND ";

    private static final String LEAVING_PEOPLE =
            LEAVING + GONE + "D.ENDED_AT IS NULL GROUP BY L.SERIES_ID, R.CODE, R.NAME";

    private static final String LEAVING_PLACES =
            LEAVING
                    + " JOIN DEPLOYMENT_CHANGE C ON C.DEPLOYMENT_ID = D.ID"
                    + GONE
                    + "D.ENDED_AT IS NOT NULL AND C.STATE IN ('PROPOSED', 'OFFERED')"
                    + " GROUP BY L.SERIES_ID, R.CODE, R.NAME";

    @PersistenceContext private EntityManager entityManager;

    @Inject private TermsOfSeries terms;

    /**
     * Adds deployments and writes them at once.
     *
     * @throws BusinessException when a person or a seat has another one by now
     */
    void add(Collection<Deployment> deployments) {
        deployments.forEach(entityManager::persist);
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.of(e, "UQ_DEPLOYMENT_PERSON")) {
                throw BusinessException.of("deployment.personTaken");
            }
            throw UniqueViolation.is(e) ? BusinessException.of("deployment.seatTaken") : e;
        }
    }

    /** Writes what has changed: keys become free before others take them. */
    void flush() {
        entityManager.flush();
    }

    /** The deployment, which no other transaction can change meanwhile. */
    Optional<Deployment> locked(long id) {
        return Optional.ofNullable(
                entityManager.find(Deployment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those with the ids, which no other transaction can change meanwhile. */
    List<Deployment> locked(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT d FROM Deployment d WHERE d.id IN :ids ORDER BY d.id",
                                Deployment.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** The deployments in effect of applications for a vacancy, which nobody else can change. */
    List<Deployment> lockedLiveOf(VacancyId vacancyId) {
        return locked(
                entityManager
                        .createQuery(
                                "SELECT d.id FROM Application a"
                                        + " JOIN Deployment d ON d.applicationId = a.id"
                                        + " WHERE a.vacancyId = :vacancy AND d.state IN :live",
                                Long.class)
                        .setParameter("vacancy", vacancyId.value())
                        .setParameter("live", LIVE)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** The deployment in effect of an application, which nobody else can change. */
    Optional<Deployment> lockedLiveOf(long applicationId) {
        return entityManager
                .createQuery(
                        "SELECT d FROM Deployment d WHERE d.applicationId = :application"
                                + " AND d.state IN :live ORDER BY d.id",
                        Deployment.class)
                .setParameter("application", applicationId)
                .setParameter("live", LIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The deployments in effect of a person, by the references of their applications. */
    Map<String, Deployment> liveOf(AccountId accountId) {
        Map<String, Deployment> live = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT a.reference, d FROM Application a"
                                + " JOIN Deployment d ON d.applicationId = a.id"
                                + " WHERE a.accountId = :account AND d.endedAt IS NULL",
                        Object[].class)
                .setParameter("account", accountId.value())
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> live.put((String) row[0], (Deployment) row[1]));
        return live;
    }

    /**
     * The ids of deployments in effect whose person has the centre as a place of work, those that
     * are known longest first.
     *
     * @param subCountyCode only there, or null
     */
    List<Long> atOwnCentre(@Nullable String subCountyCode, int most) {
        Conditions conditions =
                new Conditions()
                        .and("d.ownCentreAt < :never", "never", NEVER)
                        .and("d.subCountyCode = :subCounty", "subCounty", subCountyCode);
        return conditions
                .query(
                        entityManager,
                        Long.class,
                        "SELECT d.id FROM Deployment d"
                                + conditions.where()
                                + " ORDER BY d.ownCentreAt, d.subCountyCode, d.id")
                .setMaxResults(most)
                .getResultList();
    }

    /** Tells whether an account has a deployment of a series in effect, by its key. */
    boolean isLive(long seriesId, AccountId accountId) {
        return !entityManager
                .createQuery(
                        "SELECT d.id FROM Deployment d WHERE d.livePerson = :person", Long.class)
                .setParameter("person", Posting.personKey(seriesId, accountId))
                .getResultList()
                .isEmpty();
    }

    /**
     * The seats of a sub-county that are taken, with the people who have them: by what has not
     * ended, since H2 takes the index of states when it is asked for states.
     */
    List<TakenSeat> taken(long seriesId, String subCountyCode) {
        return entityManager
                .createQuery(SEATS_OF_PLACE + " AND d.endedAt IS NULL", TakenSeat.class)
                .setParameter("series", seriesId)
                .setParameter("subCounty", subCountyCode)
                .getResultList();
    }

    /** The seats of a sub-county that people have left, in the order of their deployments. */
    List<TakenSeat> ended(long seriesId, String subCountyCode) {
        return entityManager
                .createQuery(
                        SEATS_OF_PLACE + " AND d.endedAt IS NOT NULL ORDER BY d.id",
                        TakenSeat.class)
                .setParameter("series", seriesId)
                .setParameter("subCounty", subCountyCode)
                .getResultList();
    }

    /** Tells who was deployed where in a sub-county at that time: account, centre, position. */
    List<Object[]> places(long seriesId, String subCountyCode, Instant at) {
        return entityManager
                .createQuery(
                        "SELECT a.accountId, d.centreCode, d.positionCode"
                                + " FROM Application a JOIN Deployment d ON d.applicationId = a.id"
                                + " WHERE d.seriesId = :series AND d.subCountyCode = :subCounty"
                                + " AND d.appliedAt <= :at"
                                + " AND (d.endedAt IS NULL OR d.endedAt > :at)",
                        Object[].class)
                .setParameter("series", seriesId)
                .setParameter("subCounty", subCountyCode)
                .setParameter("at", at)
                .getResultList();
    }

    /**
     * Finds those of the people who have a deployment of the series in effect.
     *
     * @param plan whose own deployments and later ones do not count, or null
     */
    Set<AccountId> deployed(
            long seriesId, Collection<AccountId> people, @Nullable PlanInEffect plan) {
        Map<String, AccountId> keys = new HashMap<>();
        people.forEach(person -> keys.put(Posting.personKey(seriesId, person), person));
        List<String> all = List.copyOf(keys.keySet());
        Set<AccountId> found = new HashSet<>();
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            live(all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size())), plan).stream()
                    .map(keys::get)
                    .forEach(found::add);
        }
        return found;
    }

    private List<String> live(List<String> keys, @Nullable PlanInEffect plan) {
        if (plan == null) {
            return entityManager
                    .createQuery(
                            "SELECT d.livePerson FROM Deployment d WHERE d.livePerson IN :keys",
                            String.class)
                    .setParameter("keys", keys)
                    .getResultList();
        }
        return entityManager
                .createQuery(
                        "SELECT d.livePerson FROM Deployment d WHERE d.livePerson IN :keys"
                                + " AND (d.planId IS NULL OR d.planId <> :plan)"
                                + " AND d.appliedAt < :since",
                        String.class)
                .setParameter("keys", keys)
                .setParameter("plan", plan.planId())
                .setParameter("since", plan.since())
                .getResultList();
    }

    /** The centres where the people were sent in other series; what was taken back is no stay. */
    Map<AccountId, Set<YearAtCentre>> earlier(long seriesId, List<AccountId> people) {
        Map<AccountId, Set<YearAtCentre>> earlier = new HashMap<>();
        for (IdSpan span : IdSpan.of(people.stream().map(AccountId::value).toList())) {
            span.rows(
                            entityManager
                                    .createQuery(
                                            "SELECT a.accountId, s.examYear, d.centreCode"
                                                    + " FROM Application a"
                                                    + " JOIN Deployment d"
                                                    + " ON d.applicationId = a.id"
                                                    + " JOIN ExamSeries s ON s.id = d.seriesId"
                                                    + " WHERE d.seriesId <> :series"
                                                    + " AND d.state IN :live AND "
                                                    + span.on("a.accountId"),
                                            Object[].class)
                                    .setParameter("series", seriesId)
                                    .setParameter("live", LIVE))
                    .forEach(
                            row ->
                                    earlier.computeIfAbsent(
                                                    AccountId.of((Long) row[0]),
                                                    person -> new HashSet<>())
                                            .add(
                                                    new YearAtCentre(
                                                            (Integer) row[1], (String) row[2])));
        }
        return earlier;
    }

    /** Counts those in effect of the series whose people do not know it yet. */
    long countUntold(Collection<Long> series) {
        return series.isEmpty()
                ? 0
                : entityManager
                        .createQuery(
                                "SELECT COUNT(d) FROM Deployment d WHERE d.seriesId IN :series"
                                        + " AND d.state = :applied",
                                Long.class)
                        .setParameter("series", series)
                        .setParameter("applied", DeploymentState.APPLIED)
                        .getSingleResult();
    }

    /** The next of them behind that one. */
    List<DeploymentLetters.Told> untold(Collection<Long> series, long after, int size) {
        return series.isEmpty()
                ? List.of()
                : told(
                        entityManager
                                .createQuery(
                                        TOLD
                                                + " WHERE d.seriesId IN :series"
                                                + " AND d.state = :applied AND d.id > :after"
                                                + " ORDER BY d.id",
                                        Object[].class)
                                .setParameter("series", series)
                                .setParameter("applied", DeploymentState.APPLIED)
                                .setParameter("after", after)
                                .setMaxResults(size)
                                .getResultList());
    }

    /** Tells whom a deployment is about, as letters need it. */
    DeploymentLetters.Told told(long id) {
        return told(entityManager
                        .createQuery(TOLD + " WHERE d.id = :id", Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .get(0);
    }

    private static List<DeploymentLetters.Told> told(List<Object[]> rows) {
        return rows.stream()
                .map(
                        row ->
                                new DeploymentLetters.Told(
                                        (Long) row[0],
                                        AccountId.of((Long) row[1]),
                                        (String) row[2],
                                        (String) row[3],
                                        (String) row[4],
                                        (LocalDate) row[5],
                                        row[6] + " " + row[7]))
                .toList();
    }

    /** The applications that deployments came of. */
    List<Long> applicationsOf(Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT d.applicationId FROM Deployment d WHERE d.id IN :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The seat that a deployment gave. */
    TakenSeat seatOf(long id) {
        return entityManager
                .createQuery(SEATS + " WHERE d.id = :id", TakenSeat.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The application that a deployment came of. */
    long applicationOf(long id) {
        return entityManager
                .createQuery(
                        "SELECT d.applicationId FROM Deployment d WHERE d.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Tells whether the person of a deployment knows the centre. */
    boolean isTold(long id) {
        return !entityManager
                .createQuery(
                        "SELECT d.id FROM Deployment d WHERE d.id = :id AND d.toldAt IS NOT NULL",
                        Long.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Tells whether a seat has somebody, by its key. */
    boolean isTaken(Posting posting) {
        return !entityManager
                .createQuery("SELECT d.id FROM Deployment d WHERE d.liveSeat = :seat", Long.class)
                .setParameter("seat", posting.seat())
                .getResultList()
                .isEmpty();
    }

    /** Tells whether a deployment has ended, and nobody has its seat. */
    boolean isFreePlace(long id) {
        Deployment deployment = entityManager.find(Deployment.class, id);
        return deployment != null
                && !deployment.state().isLive()
                && after(id).isEmpty()
                && atSeats(List.of(deployment.seat())).isEmpty();
    }

    /** The latest deployment of a person in a series. */
    Optional<Long> latestOf(long seriesId, AccountId person) {
        return entityManager
                .createQuery(
                        "SELECT d.id FROM Application a JOIN Deployment d"
                                + " ON d.applicationId = a.id"
                                + " WHERE a.accountId = :person AND d.seriesId = :series"
                                + " ORDER BY d.id DESC",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("series", seriesId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The deployment that took over the seat of that one. */
    Optional<Long> after(long id) {
        return entityManager
                .createQuery("SELECT d.id FROM Deployment d WHERE d.afterId = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The centres of a sub-county where people were replaced, by their accounts. */
    Map<AccountId, Set<String>> replacedIn(long seriesId, String subCountyCode) {
        Map<AccountId, Set<String>> centres = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT a.accountId, d.centreCode FROM Deployment d"
                                + " JOIN Application a ON a.id = d.applicationId"
                                + " WHERE d.seriesId = :series AND d.subCountyCode = :place"
                                + " AND d.state = :replaced",
                        Object[].class)
                .setParameter("series", seriesId)
                .setParameter("place", subCountyCode)
                .setParameter("replaced", DeploymentState.REPLACED)
                .getResultStream()
                .forEach(
                        row ->
                                centres.computeIfAbsent(
                                                AccountId.of((Long) row[0]), any -> new TreeSet<>())
                                        .add((String) row[1]));
        return centres;
    }

    /** Counts the deployments of a plan that have ended. */
    int endedOf(long planId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(d) FROM Deployment d"
                                + " WHERE d.planId = :plan AND d.state IN :ended",
                        Long.class)
                .setParameter("plan", planId)
                .setParameter("ended", List.of(DeploymentState.REPLACED, DeploymentState.REVOKED))
                .getSingleResult()
                .intValue();
    }

    /** The people whose deployment at a centre ended because somebody else took the seat. */
    Set<AccountId> replacedAt(long seriesId, String centreCode) {
        return entityManager
                .createQuery(
                        "SELECT a.accountId FROM Application a JOIN Deployment d"
                                + " ON d.applicationId = a.id"
                                + " WHERE d.seriesId = :series AND d.centreCode = :centre"
                                + " AND d.state = :replaced",
                        Long.class)
                .setParameter("series", seriesId)
                .setParameter("centre", centreCode)
                .setParameter("replaced", DeploymentState.REPLACED)
                .setMaxResults(MOST)
                .getResultStream()
                .map(AccountId::of)
                .collect(Collectors.toSet());
    }

    /** All who were sent to a centre, also those whose deployment has ended, by their seats. */
    List<PostedPerson> everAt(long seriesId, String centreCode) {
        return full(
                entityManager
                        .createQuery(
                                PEOPLE
                                        + " WHERE d.seriesId = :series AND d.centreCode = :centre"
                                        + " ORDER BY d.positionCode, d.seatNumber, d.id",
                                PostedPerson.class)
                        .setParameter("series", seriesId)
                        .setParameter("centre", centreCode)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** All deployments that came of an application, the latest first. */
    List<PostedPerson> ofApplication(String reference) {
        return full(
                entityManager
                        .createQuery(
                                PEOPLE + " WHERE a.reference = :reference ORDER BY d.id DESC",
                                PostedPerson.class)
                        .setParameter("reference", reference)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** The deployment with that id as a letter needs it. */
    Optional<PostedPerson> person(long id) {
        return entityManager
                .createQuery(PEOPLE + " WHERE d.id = :id", PostedPerson.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(person -> full(List.of(person)).get(0));
    }

    /**
     * Adds rates and followers: columns of a subquery come without the type that they have, and
     * only what a query begins with can be joined to what may be missing.
     */
    private List<PostedPerson> full(List<PostedPerson> people) {
        Map<Long, Map<String, Integer>> rates = new HashMap<>();
        Map<Long, Long> next =
                followers(
                        people.stream()
                                .filter(person -> !person.state().isLive())
                                .map(PostedPerson::id)
                                .toList());
        return people.stream()
                .map(
                        person ->
                                person.with(
                                        rates.computeIfAbsent(person.seriesId(), terms::rates)
                                                .get(person.positionCode()),
                                        next.get(person.id())))
                .toList();
    }

    /** The deployments that took over the seats of those, a page of them at most. */
    private Map<Long, Long> followers(List<Long> ids) {
        Map<Long, Long> next = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT d.afterId, d.id FROM Deployment d WHERE d.afterId IN :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> next.put((Long) row[0], (Long) row[1]));
        }
        return next;
    }

    /** The deployments of a person that the person was told of, the latest first. */
    List<PostedPerson> toldTo(AccountId accountId) {
        return full(
                entityManager
                        .createQuery(
                                PEOPLE
                                        + " WHERE a.accountId = :account AND d.toldAt IS NOT NULL"
                                        + " ORDER BY d.id DESC",
                                PostedPerson.class)
                        .setParameter("account", accountId.value())
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** The first people of a series who know their centre, without rates and followers. */
    List<PostedPerson> firstTold(long seriesId, int most) {
        return entityManager
                .createQuery(
                        PEOPLE
                                + " WHERE d.seriesId = :series AND d.state = :told"
                                + " ORDER BY d.centreCode",
                        PostedPerson.class)
                .setParameter("series", seriesId)
                .setParameter("told", DeploymentState.TOLD)
                .setMaxResults(most)
                .getResultList();
    }

    /** The deployments of a person that ended before the person was told, the latest first. */
    List<PostedPerson> stoodDown(AccountId accountId) {
        return entityManager
                .createQuery(
                        PEOPLE
                                + " WHERE a.accountId = :account AND d.toldAt IS NULL"
                                + " AND d.state = :replaced ORDER BY d.id DESC",
                        PostedPerson.class)
                .setParameter("account", accountId.value())
                .setParameter("replaced", DeploymentState.REPLACED)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The people who are sent to a centre, by their positions. */
    List<PostedPerson> atCentre(long seriesId, String centreCode) {
        return full(
                entityManager
                        .createQuery(
                                PEOPLE
                                        + " WHERE d.seriesId = :series AND d.centreCode = :centre"
                                        + " AND d.state IN :live"
                                        + " ORDER BY d.positionCode, d.seatNumber, d.id",
                                PostedPerson.class)
                        .setParameter("series", seriesId)
                        .setParameter("centre", centreCode)
                        .setParameter("live", LIVE)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /**
     * The centres that a list lets leave a series though people are sent there, or are to come by a
     * change that is not over; by their codes.
     */
    List<LeavingCentre> leaving(long listId) {
        Map<String, LeavingCentre> centres = new TreeMap<>();
        for (String counted : List.of(LEAVING_PEOPLE, LEAVING_PLACES)) {
            NativeSql.of(counted).with("list", listId).rows(entityManager).stream()
                    .map(
                            row ->
                                    new LeavingCentre(
                                            row.number(0),
                                            row.text(1),
                                            row.text(2),
                                            row.number(3),
                                            List.of()))
                    .forEach(centre -> centres.merge(centre.code(), centre, LeavingCentre::with));
        }
        return List.copyOf(centres.values());
    }

    /** The deployments in effect of seats, by the keys of the seats, a page of them at most. */
    Map<String, Long> atSeats(List<String> keys) {
        Map<String, Long> found = new HashMap<>();
        if (!keys.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT d.liveSeat, d.id FROM Deployment d WHERE d.liveSeat IN :keys",
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultStream()
                    .forEach(row -> found.put((String) row[0], (Long) row[1]));
        }
        return found;
    }

    /** The deployments with the ids, a page of them at most. */
    List<PostedPerson> people(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : full(
                        entityManager
                                .createQuery(PEOPLE + " WHERE d.id IN :ids", PostedPerson.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }

    /** Tells who has sent these people; the officers have the names that they have now. */
    List<PostingOrigin> origins(List<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.deployment.posting.PostingOrigin(d.id, d.planId,"
                                + " w.fullName, o.orderedAt, m.fullName, b.fullName, d.appliedAt)"
                                + " FROM Deployment d LEFT JOIN PlacePlan p ON p.id = d.planId"
                                + " LEFT JOIN PlanOrder o ON o.id = p.orderId"
                                + " LEFT JOIN Account w ON w.id = o.orderedBy"
                                + " LEFT JOIN Account m ON m.id = d.madeBy"
                                + " LEFT JOIN Account b ON b.id = d.approvedBy WHERE d.id IN :ids",
                        PostingOrigin.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
