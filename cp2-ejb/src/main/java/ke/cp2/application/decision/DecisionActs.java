package ke.cp2.application.decision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.Application;
import ke.cp2.application.Applications;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** The decisions of officers in the database. */
@Dependent
public class DecisionActs {

    /**
     * Figures above the list of a vacancy.
     *
     * @param total how many applications it has, withdrawn ones too
     * @param undoable the officer's latest act on it that may still be taken back, or null
     */
    public record Standing(long total, @Nullable Long undoable) {}

    private static final String STANDING =
            "SELECT (SELECT COALESCE(SUM(APPLICATIONS), 0) FROM APPLICATION_COUNT"
                    + " WHERE VACANCY_ID = :vacancy),"
                    + " (SELECT ID FROM (SELECT T.ID FROM DECISION_ACT T"
                    + " WHERE T.VACANCY_ID = :vacancy AND T.OFFICER_ID = :officer"
                    + " AND T.UNDO_FROM >= :since"
                    + " AND (T.APPROVAL IS NULL OR T.APPROVAL <> 'APPROVED')"
                    + " AND EXISTS (SELECT 1 FROM APPLICATION A WHERE A.ACT_ID = T.ID AND "
                    + Application.UNSETTLED_SQL
                    + ")"
                    + " ORDER BY T.CONFIRMED_AT DESC, T.ID DESC) WHERE ROWNUM = 1) FROM DUAL";

    private static final String UNSETTLED =
            "SELECT COUNT(*) FROM DECISION_ACT T JOIN APPLICATION A ON A.ACT_ID = T.ID AND "
                    + Application.UNSETTLED_SQL
                    + " WHERE T.VACANCY_ID = :vacancy AND T.UNDO_FROM >= :since";

    private static final String KEPT =
            "SELECT A.REFERENCE, C.FULL_NAME, CASE WHEN A.ACT_ID = :act THEN 1 ELSE 0 END"
                    + " FROM APPLICATION A JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID"
                    + " WHERE A.VACANCY_ID = :vacancy AND A.STATE NOT IN ('SUBMITTED', 'WITHDRAWN')"
                    + " AND EXISTS (SELECT 1 FROM APPLICATION_EVENT E WHERE E.APPLICATION_ID = A.ID"
                    + " AND E.ACTOR_ID = :officer AND E.STATE = :state AND E.KIND IS NULL"
                    + " AND E.HAPPENED_AT BETWEEN :confirmed AND :takenBack)"
                    + " AND NOT EXISTS (SELECT 1 FROM APPLICATION_EVENT B WHERE B.APPLICATION_ID = A.ID"
                    + " AND B.KIND = 'TAKEN_BACK' AND (B.ACT_ID = :act OR B.ACT_ID IS NULL"
                    + " AND B.ACTOR_ID = :officer AND B.HAPPENED_AT >= :confirmed))"
                    + " ORDER BY A.REFERENCE FETCH NEXT :most ROWS ONLY";

    private static final String ROW =
            "SELECT NEW ke.cp2.application.decision.DecisionRow(t.id, t.decision, c.fullName,"
                    + " t.confirmedAt, t.expected, t.decided, t.takenBack, t.takenBackAt,"
                    + " t.approval, s.fullName, t.answer,"
                    + " CASE WHEN t.officerId = :reader AND (t.approval IS NULL"
                    + " OR t.approval <> ke.cp2.application.standing.HandApproval.APPROVED) AND EXISTS (SELECT a.id FROM Application a"
                    + " WHERE a.actId = t.id AND a.settlesAt BETWEEN :past AND :last) THEN TRUE ELSE FALSE END)"
                    + " FROM DecisionAct t JOIN Account c ON c.id = t.officerId"
                    + " LEFT JOIN Account s ON s.id = t.answeredBy";

    private static final String LATEST = "t.vacancyId, t.confirmedAt DESC, t.id DESC";

    /** Nobody's decision on many is carried out for longer. */
    private static final Duration LONGEST_RUN = Duration.ofDays(2);

    @PersistenceContext private EntityManager entityManager;

    @Inject private DecisionSettings settings;

    @Inject private Clock clock;

    /** Adds an act and gives it its id. */
    void add(DecisionAct act) {
        entityManager.persist(act);
        entityManager.flush();
    }

    /** The act with that id. */
    public Optional<DecisionAct> byId(long id) {
        return Optional.ofNullable(entityManager.find(DecisionAct.class, id));
    }

    /**
     * Tells how many applications a vacancy has, and the latest act of the officer on it that may
     * still be taken back, in one statement.
     */
    public Standing standing(VacancyId vacancyId, AccountId officerId) {
        SqlRow row =
                NativeSql.of(STANDING)
                        .with("vacancy", vacancyId.value())
                        .with("officer", officerId.value())
                        .with("since", since())
                        .row(entityManager);
        return new Standing(row.number(0), row.numberOrNull(1));
    }

    /** Tells how many decisions on a vacancy can still be taken back. */
    public long unsettled(VacancyId vacancyId) {
        return NativeSql.of(UNSETTLED)
                .with("vacancy", vacancyId.value())
                .with("since", since())
                .number(entityManager);
    }

    /** Counts the applications of a vacancy whose decision waits for a second officer. */
    public long waiting(VacancyId vacancyId) {
        return waiting(
                vacancyId, List.of(Decision.SUCCESSFUL, Decision.RESERVE, Decision.UNSUCCESSFUL));
    }

    /** Tells whether a decision of that kind waits for one, or is being carried out until then. */
    public boolean isAnyWaiting(VacancyId vacancyId, Collection<Decision> decisions) {
        return !entityManager
                .createQuery(
                        "SELECT t.id FROM DecisionAct t"
                                + " WHERE t.waitingOf = :vacancy AND t.decision IN :decisions",
                        Long.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("decisions", decisions)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Tells whether any decision waits for one, or is being carried out until then. */
    public boolean isAnyWaiting(VacancyId vacancyId) {
        return isAnyWaiting(vacancyId, List.of(Decision.values()));
    }

    /** Counts those of them that hold a post meanwhile. */
    public long waitingPosts(VacancyId vacancyId) {
        return waiting(vacancyId, List.of(Decision.SUCCESSFUL));
    }

    private long waiting(VacancyId vacancyId, List<Decision> decisions) {
        return entityManager
                .createQuery(
                        "SELECT COALESCE(SUM(t.decided - t.takenBack), 0) FROM DecisionAct t"
                                + " WHERE t.waitingOf = :vacancy AND t.decision IN :decisions",
                        Number.class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("decisions", decisions)
                .getSingleResult()
                .longValue();
    }

    /** Gives the time before which all acts have settled: of thousands the latest are read. */
    private Instant since() {
        return clock.instant().minus(settings.undoTime()).minus(LONGEST_RUN);
    }

    /** A page of the decisions on a vacancy, the latest first, as that officer reads them. */
    Page<DecisionRow> ofVacancy(VacancyId vacancyId, AccountId reader, PageRequest page) {
        return new Conditions()
                .and("t.vacancyId = :vacancy", "vacancy", vacancyId.value())
                .listing(
                        entityManager,
                        entityManager
                                .createQuery(Conditions.byId(ROW, LATEST), DecisionRow.class)
                                .setParameter("reader", reader.value())
                                .setParameter("past", Instant.EPOCH)
                                .setParameter("last", Application.UNTIL_APPROVED),
                        LATEST,
                        "DecisionAct t",
                        page);
    }

    /** The other parts of what two officers agreed on together; none for any other act. */
    List<DecisionPart> partsBeside(DecisionAct act) {
        return act.partOf() == null
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT NEW ke.cp2.application.decision.DecisionPart(t.id,"
                                        + " t.decision, t.expected, t.decided, t.takenBack)"
                                        + " FROM DecisionAct t WHERE t.partOf = :first"
                                        + " AND t.id <> :act AND t.expected > 0 ORDER BY t.id",
                                DecisionPart.class)
                        .setParameter("first", act.partOf())
                        .setParameter("act", act.id())
                        .getResultList();
    }

    /** On how many applications an act decided, and was taken back; empty without such an act. */
    public Optional<DecisionPart> part(long id) {
        return entityManager
                .createQuery(
                        "SELECT NEW ke.cp2.application.decision.DecisionPart(t.id,"
                                + " t.decision, t.expected, t.decided, t.takenBack)"
                                + " FROM DecisionAct t WHERE t.id = :act",
                        DecisionPart.class)
                .setParameter("act", id)
                .getResultStream()
                .findFirst();
    }

    /** The vacancy of an act, to be locked before the act is read. */
    public Optional<VacancyId> vacancyOf(long id) {
        return entityManager
                .createQuery("SELECT t.vacancyId FROM DecisionAct t WHERE t.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(VacancyId::of);
    }

    /** Gives the time when the last of an act's applications settles; null when all have. */
    Instant settlesAt(long actId) {
        return entityManager
                .createQuery(
                        "SELECT MAX(a.settlesAt) FROM Application a WHERE a.actId = :actId"
                                + " AND a.settlesAt BETWEEN :past AND :last",
                        Instant.class)
                .setParameter("actId", actId)
                .setParameter("past", Instant.EPOCH)
                .setParameter("last", Application.UNTIL_APPROVED)
                .getSingleResult();
    }

    /** Counts an act's applications that can still be taken back. */
    long countUndoable(long actId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Application a WHERE a.actId = :actId"
                                + " AND a.settlesAt BETWEEN :past AND :last",
                        Long.class)
                .setParameter("actId", actId)
                .setParameter("past", Instant.EPOCH)
                .setParameter("last", Application.UNTIL_APPROVED)
                .getSingleResult();
    }

    /**
     * The first applications that stayed decided although the act was taken back: their applicants
     * knew it already, or somebody has decided on them anew.
     */
    List<KeptDecision> kept(DecisionAct act) {
        return NativeSql.of(KEPT)
                .with("act", act.id())
                .with("vacancy", act.vacancyId().value())
                .with("officer", act.officerId().value())
                .with("state", act.decision().state())
                .with("confirmed", act.confirmedAt())
                .with("takenBack", act.takenBackAt())
                .with("most", Applications.LARGEST_SET)
                .rows(entityManager)
                .stream()
                .map(row -> new KeptDecision(row.text(0), row.textOrNull(1), row.number(2) == 1))
                .toList();
    }
}
