package ke.cp2.deployment.change;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.ApplicationState;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditTraces;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** The changes of the database. */
@Dependent
class DeploymentChanges {

    /** As many as somebody reads. */
    static final int MOST = 100;

    private static final String ROWS =
            "SELECT g, d.centreCode, d.centreName, d.positionCode, a.accountId, a.reference,"
                    + " a.state"
                    + " FROM DeploymentChange g JOIN Deployment d ON d.id = g.deploymentId"
                    + " JOIN Application a ON a.id = d.applicationId";

    @Produces
    @Singleton
    static AuditTraces leaving() {
        return traces(
                "SELECT DISTINCT d.seriesId, d.centreCode, a.reference FROM Application a"
                        + " JOIN Deployment d ON d.applicationId = a.id"
                        + " WHERE a.accountId = :account");
    }

    @Produces
    @Singleton
    static AuditTraces coming() {
        return traces(
                "SELECT DISTINCT d.seriesId, d.centreCode, a.reference FROM Application a"
                        + " JOIN DeploymentChange c ON c.replacementId = a.id"
                        + " JOIN Deployment d ON d.id = c.deploymentId"
                        + " WHERE a.accountId = :account");
    }

    private static AuditTraces traces(String query) {
        return new AuditTraces(
                AuditKind.CENTRE,
                Set.of(),
                query,
                row -> new AuditTraces.Trace(row[0] + ":" + row[1], "%" + row[2] + "%"));
    }

    @PersistenceContext private EntityManager entityManager;

    @Inject private FirstPeople names;

    /**
     * Adds a change and writes it at once.
     *
     * @throws BusinessException when another one waits for the deployment or the replacement
     */
    void add(DeploymentChange change) {
        entityManager.persist(change);
        flush();
    }

    /**
     * Writes what has changed.
     *
     * @throws BusinessException when another change waits for the deployment or the replacement
     */
    void flush() {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.of(e, "UQ_DEPLOYMENT_CHANGE_PERSON")) {
                throw BusinessException.at("replacement", "deployment.change.personWaits");
            }
            if (UniqueViolation.of(e, "UQ_DEPLOYMENT_CHANGE_OPEN")) {
                throw BusinessException.of("deployment.change.waits");
            }
            throw e;
        }
    }

    /** The causes of what two officers have changed for a person, by the deployments. */
    Map<Long, AbsenceCause> causesOf(AccountId person) {
        Map<Long, AbsenceCause> causes = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT g.deploymentId, g.cause FROM Application a JOIN Deployment d"
                                + " ON d.applicationId = a.id JOIN DeploymentChange g"
                                + " ON g.deploymentId = d.id WHERE a.accountId = :person"
                                + " AND g.state IN :approved AND g.cause <> :filled ORDER BY g.id",
                        Object[].class)
                .setParameter("person", person.value())
                .setParameter("approved", ChangeState.approved())
                .setParameter("filled", AbsenceCause.FREE_PLACE)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> causes.put((Long) row[0], (AbsenceCause) row[1]));
        return causes;
    }

    Optional<DeploymentChange> byId(long id) {
        return Optional.ofNullable(entityManager.find(DeploymentChange.class, id));
    }

    /** The change, which no other transaction can change meanwhile. */
    DeploymentChange locked(long id) {
        return Objects.requireNonNull(
                entityManager.find(DeploymentChange.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The change that waits for the answer to an offer, which nobody else can change. */
    Optional<DeploymentChange> lockedOfOffer(long offerId) {
        return entityManager
                .createQuery(
                        "SELECT g FROM DeploymentChange g WHERE g.offerId = :offer",
                        DeploymentChange.class)
                .setParameter("offer", offerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(change -> change.state() == ChangeState.OFFERED)
                .findFirst();
    }

    /** The change that waits for the second officer about a deployment. */
    Optional<Long> waitingFor(long deploymentId) {
        return entityManager
                .createQuery(
                        "SELECT g.id FROM DeploymentChange g WHERE g.openId = :deployment",
                        Long.class)
                .setParameter("deployment", deploymentId)
                .getResultStream()
                .findFirst();
    }

    /** Tells whether somebody waits for the seat of a deployment: an officer, or for an answer. */
    boolean isAwaited(long deploymentId) {
        return !entityManager
                .createQuery(
                        "SELECT g.id FROM DeploymentChange g WHERE g.deploymentId = :deployment"
                                + " AND g.state IN :open",
                        Long.class)
                .setParameter("deployment", deploymentId)
                .setParameter("open", Set.of(ChangeState.PROPOSED, ChangeState.OFFERED))
                .getResultList()
                .isEmpty();
    }

    /**
     * The people who wait for a seat in a change of a series.
     *
     * @param except the change that does not count, or null
     */
    Set<AccountId> waitingPeople(long seriesId, @Nullable Long except) {
        Conditions waiting =
                new Conditions()
                        .and("g.seriesId = :series", "series", seriesId)
                        .and(
                                "g.state IN :open",
                                "open",
                                Set.of(ChangeState.PROPOSED, ChangeState.OFFERED))
                        .and("g.id <> :except", "except", except);
        return waiting.query(
                        entityManager,
                        Long.class,
                        "SELECT a.accountId FROM DeploymentChange g"
                                + " JOIN Application a ON a.id = g.openReplacement"
                                + waiting.where())
                .getResultStream()
                .map(AccountId::of)
                .collect(Collectors.toSet());
    }

    /** Tells whether a post is offered to the applicant by now. */
    boolean isOffered(long applicationId) {
        return !entityManager
                .createQuery(
                        "SELECT a.id FROM Application a WHERE a.id = :id AND a.state = :offered",
                        Long.class)
                .setParameter("id", applicationId)
                .setParameter("offered", ApplicationState.OFFERED)
                .getResultList()
                .isEmpty();
    }

    /**
     * The places of a sub-county that somebody is to come to, by the deployments that had them.
     *
     * @param limit the only sub-county that the reader may see, or null
     */
    Map<Long, AwaitedPlace> awaited(long seriesId, String subCountyCode, @Nullable String limit) {
        Conditions open =
                new Conditions()
                        .and("g.seriesId = :series", "series", seriesId)
                        .and("g.subCountyCode = :place", "place", subCountyCode)
                        .and("g.subCountyCode = :limit", "limit", limit)
                        .and(
                                "g.state IN :open",
                                "open",
                                Set.of(ChangeState.PROPOSED, ChangeState.OFFERED));
        List<Object[]> found =
                open.query(
                                entityManager,
                                Object[].class,
                                "SELECT g.deploymentId, g.id, a.accountId, a.reference, o.deadline"
                                        + " FROM DeploymentChange g"
                                        + " JOIN Application a ON a.id = g.openReplacement"
                                        + " LEFT JOIN Offer o ON o.id = g.offerId"
                                        + open.where())
                        .getResultList();
        Map<AccountId, String> known =
                names.named(found.stream().map(row -> AccountId.of((Long) row[2])).toList());
        Map<Long, AwaitedPlace> places = new HashMap<>();
        for (Object[] row : found) {
            places.put(
                    (Long) row[0],
                    new AwaitedPlace(
                            (Long) row[1],
                            known.getOrDefault(AccountId.of((Long) row[2]), (String) row[3]),
                            (Instant) row[4]));
        }
        return places;
    }

    /** The first of those that meet the conditions on {@code g}, {@code d} and {@code a}. */
    List<ChangeRow> rows(Conditions conditions, String order, AccountId reader) {
        return rows(
                conditions
                        .query(
                                entityManager,
                                Object[].class,
                                ROWS + conditions.where() + " ORDER BY " + order)
                        .setMaxResults(MOST)
                        .getResultList(),
                reader);
    }

    private List<ChangeRow> rows(List<Object[]> found, AccountId reader) {
        List<DeploymentChange> changes =
                found.stream().map(row -> (DeploymentChange) row[0]).toList();
        Map<Long, ChangeRow.Person> coming = coming(changes);
        Set<AccountId> people = new HashSet<>();
        found.forEach(row -> people.add(AccountId.of((Long) row[4])));
        changes.forEach(
                change -> {
                    people.add(change.askedBy());
                    AccountId decider = change.decidedBy();
                    if (decider != null) {
                        people.add(decider);
                    }
                });
        Map<AccountId, String> known = names.named(people);
        List<ChangeRow> rows = new ArrayList<>();
        for (Object[] row : found) {
            AccountId leaver = AccountId.of((Long) row[4]);
            rows.add(
                    ((DeploymentChange) row[0])
                            .row(
                                    new DeploymentChange.Seat(
                                            (String) row[1], (String) row[2], (String) row[3]),
                                    new ChangeRow.Person(
                                            leaver.value(),
                                            (String) row[5],
                                            known.get(leaver),
                                            (ApplicationState) row[6]),
                                    coming,
                                    known,
                                    reader));
        }
        return rows;
    }

    /** The people who take the seats, by their applications. */
    private Map<Long, ChangeRow.Person> coming(Collection<DeploymentChange> changes) {
        List<Long> ids =
                changes.stream()
                        .map(DeploymentChange::replacementId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Map<Long, Object[]> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT a.id, a.accountId, a.reference, a.state FROM Application a"
                                    + " WHERE a.id IN :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> found.put((Long) row[0], row));
        }
        Map<AccountId, String> known =
                names.named(
                        found.values().stream()
                                .map(row -> AccountId.of((Long) row[1]))
                                .collect(Collectors.toSet()));
        Map<Long, ChangeRow.Person> people = new HashMap<>();
        found.forEach(
                (id, row) ->
                        people.put(
                                id,
                                new ChangeRow.Person(
                                        (Long) row[1],
                                        (String) row[2],
                                        known.get(AccountId.of((Long) row[1])),
                                        (ApplicationState) row[3])));
        return people;
    }
}
