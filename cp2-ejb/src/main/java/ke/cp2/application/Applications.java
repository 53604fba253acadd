package ke.cp2.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditTraces;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.profile.PersonalDetails;
import ke.cp2.security.AccountId;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** The applications of the database. */
@Dependent
public class Applications {

    /** So many ids go into one statement; Oracle takes at most a thousand. */
    public static final int LARGEST_SET = 500;

    /** Names are searched by so many of their words. */
    private static final String FIRST_WORDS =
            IntStream.rangeClosed(1, 8)
                    .mapToObj("SELECT %d ID FROM DUAL"::formatted)
                    .collect(Collectors.joining(" UNION ALL "));

    /** Adds the words of names that are not there yet. */
    private static final String WORDS =
            "INSERT INTO APPLICANT_WORD (VACANCY_ID, WORD, APPLICATION_ID)"
                    + " SELECT DISTINCT W.VACANCY_ID, W.WORD, W.ID FROM (SELECT A.VACANCY_ID,"
                    + " REGEXP_SUBSTR(TRANSLATE(A.APPLICANT_SEARCH, '-.,', '   '), '\\S+', 1, T.ID)"
                    + " WORD, A.ID FROM APPLICATION A CROSS JOIN ("
                    + FIRST_WORDS
                    + ") T"
                    + " WHERE A.ACCOUNT_ID = :account[ AND A.ID = :application]) W"
                    + " WHERE W.WORD IS NOT NULL AND NOT EXISTS (SELECT 1 FROM APPLICANT_WORD O"
                    + " WHERE O.VACANCY_ID = W.VACANCY_ID AND O.WORD = W.WORD"
                    + " AND O.APPLICATION_ID = W.ID)";

    @Produces
    @Singleton
    static AuditTraces traces() {
        return new AuditTraces(
                AuditKind.APPLICATION,
                Set.of(),
                "SELECT a.reference FROM Application a WHERE a.accountId = :account",
                row -> new AuditTraces.Trace((String) row[0], null));
    }

    /** Leads to what became of the vacancies that a person has applied for. */
    @Produces
    @Singleton
    static AuditTraces vacancies() {
        return new AuditTraces(
                AuditKind.VACANCY,
                Set.of(
                        AuditAction.APPLICATION_CANCELLED,
                        AuditAction.DECISION_APPROVED,
                        AuditAction.DECISION_REFUSED,
                        AuditAction.DRAW_DONE,
                        AuditAction.PROPOSAL_APPROVED,
                        AuditAction.RANKING_MADE,
                        AuditAction.VACANCY_CANCELLED,
                        AuditAction.VACANCY_CHANGED,
                        AuditAction.VACANCY_CLOSED),
                "SELECT a.vacancyId FROM Application a WHERE a.accountId = :account",
                row -> new AuditTraces.Trace(String.valueOf(row[0]), null));
    }

    @PersistenceContext private EntityManager entityManager;

    @Inject private ApplicationCounts counts;

    @Inject private VacancyCatalogue vacancies;

    @Inject private RecipientDirectory people;

    /**
     * Adds an application with the first line of its history and writes both at once.
     *
     * @throws jakarta.persistence.PersistenceException when the person has applied already, or the
     *     reference exists
     */
    void add(Application application) {
        entityManager.persist(application);
        keep(application.submission());
        takeFromProfile(application.accountId(), application.id());
    }

    void described(@Observes PersonalDetails.Changed event) {
        takeFromProfile(event.accountId(), null);
    }

    /**
     * Keeps in a person's applications what the list of a vacancy is searched and sorted by: ten
     * thousand profiles are not read to show twenty names. Writes what has changed before that.
     *
     * @param applicationId only this one, or null
     */
    void takeFromProfile(AccountId accountId, @Nullable Long applicationId) {
        entityManager.flush();
        NativeSql.of(
                        "UPDATE APPLICATION A"
                                + " SET (APPLICANT_SEARCH, HOME_COUNTY_CODE, HOME_SUB_COUNTY_CODE) ="
                                + " (SELECT COALESCE(P.FULL_NAME_SEARCH, C.FULL_NAME_SEARCH),"
                                + " P.HOME_COUNTY_CODE, P.HOME_SUB_COUNTY_CODE FROM ACCOUNT C"
                                + " LEFT JOIN PROFILE P ON P.ACCOUNT_ID = C.ID"
                                + " WHERE C.ID = A.ACCOUNT_ID)"
                                + " WHERE A.ACCOUNT_ID = :account[ AND A.ID = :application]")
                .with("account", accountId.value())
                .with("application", applicationId)
                .changeFlushed(entityManager);
        NativeSql.of(WORDS)
                .with("account", accountId.value())
                .with("application", applicationId)
                .changeFlushed(entityManager);
    }

    /** Adds a line to the history of an application, and counts it in its state. */
    public void keep(ApplicationEvent event) {
        entityManager.persist(event);
        counts.changed(event);
    }

    /** The application of that person for that vacancy. */
    public Optional<Application> of(AccountId accountId, VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Application a"
                                + " WHERE a.vacancyId = :vacancyId AND a.accountId = :accountId",
                        Application.class)
                .setParameter("vacancyId", vacancyId.value())
                .setParameter("accountId", accountId.value())
                .getResultStream()
                .findFirst();
    }

    /** The application with that reference. */
    public Optional<Application> byReference(ApplicationReference reference) {
        return byReference(reference, LockModeType.NONE);
    }

    /** The application with that reference, which no other transaction can change meanwhile. */
    public Optional<Application> lockedByReference(ApplicationReference reference) {
        return byReference(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Application> byReference(ApplicationReference reference, LockModeType lock) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Application a WHERE a.reference = :reference",
                        Application.class)
                .setParameter("reference", reference.toString())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Finds those of the accounts that are closed. */
    public Set<AccountId> closedAmong(Collection<AccountId> accountIds) {
        return people.ofAccounts(fitting(accountIds)).stream()
                .filter(Recipient::ended)
                .map(Recipient::accountId)
                .collect(Collectors.toSet());
    }

    /**
     * The applications of a person for vacancies that another account has not applied for, which no
     * other transaction can change meanwhile.
     */
    List<Application> lockedOnlyOf(AccountId accountId, AccountId otherId) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Application a WHERE a.accountId = :accountId"
                                + " AND a.vacancyId NOT IN (SELECT o.vacancyId FROM Application o"
                                + " WHERE o.accountId = :otherId) ORDER BY a.id",
                        Application.class)
                .setParameter("accountId", accountId.value())
                .setParameter("otherId", otherId.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The vacancies that each of the people has applied for, withdrawn or not. */
    public Map<AccountId, Set<VacancyId>> appliedBy(List<AccountId> accountIds) {
        Map<AccountId, Set<VacancyId>> applied = new HashMap<>();
        for (IdSpan span : IdSpan.of(accountIds.stream().map(AccountId::value).toList())) {
            span.rows(
                            entityManager.createQuery(
                                    "SELECT a.accountId, a.vacancyId FROM Application a WHERE "
                                            + span.on("a.accountId"),
                                    Object[].class))
                    .forEach(
                            row ->
                                    applied.computeIfAbsent(
                                                    AccountId.of((Long) row[0]),
                                                    account -> new HashSet<>())
                                            .add(VacancyId.of((Long) row[1])));
        }
        return applied;
    }

    /** The applications with those ids. */
    public List<Application> withIds(Collection<Long> ids) {
        return entityManager
                .createQuery("SELECT a FROM Application a WHERE a.id IN :ids", Application.class)
                .setParameter("ids", fitting(ids))
                .getResultList();
    }

    /** Those ids' applications, which no other transaction can change meanwhile. */
    public List<Application> lockedWithIds(Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Application a WHERE a.id IN :ids ORDER BY a.id",
                        Application.class)
                .setParameter("ids", fitting(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The ids of the next applications whose time to be taken back is over. */
    public List<Long> settlingIds(Instant now, int size) {
        return entityManager
                .createQuery(
                        "SELECT a.id FROM Application a WHERE a.settlesAt <= :now"
                                + " ORDER BY a.settlesAt, a.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * The ids of some applications that an act decided and that may still be taken back: in no
     * order, for which all of them would be read.
     */
    public List<Long> undoableIds(long actId, int size) {
        return entityManager
                .createQuery(
                        "SELECT a.id FROM Application a WHERE a.actId = :actId"
                                + " AND a.settlesAt BETWEEN :past AND :last",
                        Long.class)
                .setParameter("actId", actId)
                .setParameter("past", Instant.EPOCH)
                .setParameter("last", Application.UNTIL_APPROVED)
                .setMaxResults(size)
                .getResultList();
    }

    /** Tells how many applications for the vacancy are in one of those states. */
    public long count(VacancyId vacancyId, Set<ApplicationState> states) {
        Long count =
                entityManager
                        .createQuery(
                                "SELECT SUM(c.applications) FROM ApplicationCount c"
                                        + " WHERE c.vacancyId = :vacancyId AND c.state IN :states",
                                Long.class)
                        .setParameter("vacancyId", vacancyId.value())
                        .setParameter("states", states)
                        .getSingleResult();
        return count == null ? 0 : count;
    }

    /** Tells whether anybody has applied for the vacancy, whatever came of it. */
    boolean hasAny(VacancyId vacancyId) {
        return count(vacancyId, EnumSet.allOf(ApplicationState.class)) > 0;
    }

    /** The first applications for the vacancy in those states. */
    List<Application> first(VacancyId vacancyId, Set<ApplicationState> states, int size) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Application a WHERE a.vacancyId = :vacancyId"
                                + " AND a.state IN :states ORDER BY a.id",
                        Application.class)
                .setParameter("vacancyId", vacancyId.value())
                .setParameter("states", states)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * Ends all applications for a vacancy that are not at an end, each with a line in its history.
     * Two statements however many there are; the selection must be locked.
     *
     * @return how many it has ended
     */
    int cancelAll(VacancyId vacancyId, AccountId officerId, String reason, Instant now) {
        int ended =
                entityManager
                        .createQuery(
                                "UPDATE Application a SET a.state = :ended, a.stateAt = :now,"
                                        + " a.stateReason = :reason, a.stateBefore = a.state,"
                                        + " a.settlesAt = NULL, a.untoldOf = a.vacancyId, a.version = a.version + 1"
                                        + " WHERE a.vacancyId = :vacancyId AND a.state IN :states")
                        .setParameter("ended", ApplicationState.CANCELLED)
                        .setParameter("now", now)
                        .setParameter("reason", reason)
                        .setParameter("vacancyId", vacancyId.value())
                        .setParameter("states", ApplicationState.endingWithVacancy())
                        .executeUpdate();
        NativeSql.of(
                        "INSERT INTO APPLICATION_EVENT"
                                + " (ID, APPLICATION_ID, STATE, HAPPENED_AT, ACTOR_ID, REASON)"
                                + " SELECT APPLICATION_EVENT_SEQ.NEXTVAL, A.ID, A.STATE, A.STATE_AT,"
                                + " CAST(:officer AS NUMBER(19)), A.STATE_REASON FROM APPLICATION A"
                                + " WHERE A.VACANCY_ID = :vacancy AND A.STATE = 'CANCELLED'")
                .with("officer", officerId.value())
                .with("vacancy", vacancyId.value())
                .change(entityManager);
        countCancelled(vacancyId);
        return ended;
    }

    /** Counts the rows that were ended, whoever has applied since the officer looked. */
    private void countCancelled(VacancyId vacancyId) {
        NativeSql.of(
                        "SELECT STATE_BEFORE, COUNT(*), SUM(UNMET), SUM(ID) FROM APPLICATION"
                                + " WHERE VACANCY_ID = :vacancy AND STATE = 'CANCELLED'"
                                + " AND STATE_BEFORE IS NOT NULL GROUP BY STATE_BEFORE")
                .with("vacancy", vacancyId.value())
                .rows(entityManager)
                .forEach(
                        row ->
                                counts.moved(
                                        vacancyId,
                                        ApplicationState.valueOf(row.text(0)),
                                        ApplicationState.CANCELLED,
                                        row.number(1),
                                        row.number(2),
                                        row.number(3)));
    }

    /**
     * Tells whether an application for the vacancy still waits for a decision. The first one ends
     * it, which the ROWNUM that JPA would write does not on H2.
     */
    public boolean hasUndecided(VacancyId vacancyId) {
        return !NativeSql.of(
                        "SELECT ID FROM APPLICATION WHERE VACANCY_ID = :vacancy"
                                + " AND STATE IN ('SUBMITTED', 'SHORTLISTED')"
                                + " FETCH FIRST 1 ROW ONLY")
                .with("vacancy", vacancyId.value())
                .ids(entityManager)
                .isEmpty();
    }

    /** Counts how often somebody has decided on applications for the vacancy. */
    long countActs(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(t) FROM DecisionAct t WHERE t.vacancyId = :vacancy",
                        Long.class)
                .setParameter("vacancy", vacancyId.value())
                .getSingleResult();
    }

    /**
     * Lets one transaction at a time decide on a vacancy, so that two officers together cannot give
     * away more posts than either of them knows of.
     */
    public void lockSelection(VacancyId vacancyId) {
        vacancies.lockSelection(vacancyId);
    }

    public static <T> Collection<T> fitting(Collection<T> set) {
        if (set.size() > LARGEST_SET) {
            throw new IllegalArgumentException("more than " + LARGEST_SET + " at once");
        }
        return set;
    }
}
