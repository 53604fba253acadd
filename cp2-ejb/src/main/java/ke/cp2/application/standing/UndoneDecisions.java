package ke.cp2.application.standing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.HistoryKind;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/** Finds decisions that do not stand any more: taken back, or opened anew by two officers. */
@Dependent
public class UndoneDecisions {

    /** So many are named. */
    public static final int NAMED = 20;

    private static final String UNDONE =
            "SELECT * FROM (SELECT A.REFERENCE, C.FULL_NAME,"
                    + " (SELECT P.STATE FROM APPLICATION_EVENT P"
                    + " WHERE P.APPLICATION_ID = E.APPLICATION_ID AND P.ID <> E.ID"
                    + " AND P.KIND IS NULL AND P.HAPPENED_AT <= E.HAPPENED_AT"
                    + " ORDER BY P.HAPPENED_AT DESC, P.ID DESC FETCH NEXT 1 ROWS ONLY) WAS,"
                    + " E.KIND, O.FULL_NAME AS OFFICER, E.HAPPENED_AT, E.REASON, A.STATE,"
                    + " N.FULL_NAME AS NOW_BY,"
                    + " CASE WHEN T.ID IS NULL THEN NULL ELSE A.STATE_REASON END AS NOW_REASON"
                    + " FROM APPLICATION A"
                    + " JOIN APPLICATION_EVENT E ON E.APPLICATION_ID = A.ID"
                    + " JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID JOIN ACCOUNT O ON O.ID = E.ACTOR_ID"
                    + " LEFT JOIN DECISION_ACT T ON T.ID = A.ACT_ID"
                    + " LEFT JOIN ACCOUNT N ON N.ID = T.OFFICER_ID"
                    + " WHERE A.VACANCY_ID = :vacancy AND E.HAPPENED_AT >= :since"
                    + " AND E.KIND IN ('TAKEN_BACK', 'REOPENED')"
                    + "[ AND (E.ACT_ID = :act OR E.ACT_ID IS NULL AND E.ACTOR_ID = :officer)]) U"
                    + " WHERE 1 = 1[ AND U.WAS = :decided] ORDER BY U.HAPPENED_AT, U.REFERENCE"
                    + " FETCH NEXT :most ROWS ONLY";

    private static final String REOPENED =
            "SELECT COUNT(*) FROM REOPENING R JOIN APPLICATION A ON A.ID = R.APPLICATION_ID"
                    + " WHERE R.STATE = 'APPROVED' AND R.REQUESTED_AT >= :since"
                    + " AND A.VACANCY_ID = :vacancy";

    @PersistenceContext private EntityManager entityManager;

    /**
     * The first of a decision that were taken back.
     *
     * @param officer who decided; the history from before it named the decision is read by that
     */
    public List<UndoneDecision> takenBack(
            VacancyId vacancyId,
            long actId,
            Instant since,
            AccountId officer,
            ApplicationState decided) {
        return rows(vacancyId, actId, since, officer, decided);
    }

    /** The first on a vacancy since a moment, whoever did it. */
    public List<UndoneDecision> ofVacancy(VacancyId vacancyId, Instant since) {
        return rows(vacancyId, null, since, null, null);
    }

    /** Counts the applications of a vacancy that were opened anew since a moment. */
    public long reopened(VacancyId vacancyId, Instant since) {
        return NativeSql.of(REOPENED)
                .with("vacancy", vacancyId.value())
                .with("since", since)
                .number(entityManager);
    }

    private List<UndoneDecision> rows(
            VacancyId vacancyId,
            @Nullable Long actId,
            Instant since,
            @Nullable AccountId officer,
            @Nullable ApplicationState decided) {
        return NativeSql.of(UNDONE)
                .with("vacancy", vacancyId.value())
                .with("since", since)
                .with("act", actId)
                .with("officer", AccountId.valueOrNull(officer))
                .with("decided", decided)
                .with("most", NAMED)
                .rows(entityManager)
                .stream()
                .map(UndoneDecisions::row)
                .toList();
    }

    private static UndoneDecision row(SqlRow row) {
        String was = row.textOrNull(2);
        return new UndoneDecision(
                row.text(0),
                row.textOrNull(1),
                was == null ? null : ApplicationState.valueOf(was),
                HistoryKind.valueOf(row.text(3)),
                row.textOrNull(4),
                Objects.requireNonNull(row.instantOrNull(5)),
                row.textOrNull(6),
                ApplicationState.valueOf(row.text(7)),
                row.textOrNull(8),
                row.textOrNull(9));
    }
}
