package ke.cp2.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/**
 * Shows officers which of their own proposals, draws, plans, changes and decisions were refused or
 * taken back, by whom and why, until they have read it.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class ReadingAnswers {

    /** What is older than that is nobody's task any more. */
    static final Duration SHOWN = Duration.ofDays(60);

    private static final String UNSEEN =
            " AND NOT EXISTS (SELECT 1 FROM SEEN_ANSWER N WHERE N.ACCOUNT_ID = :caller"
                    + " AND N.SUBJECT_ID = P.ID AND N.ASKED = ";

    private static final String OF_VACANCY =
            ", P.ID, V.VACANCY_NUMBER, V.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR, V.COUNTY_CODE,"
                    + " V.SUB_COUNTY_CODE, A.FULL_NAME, ";

    private static final String PROPOSALS =
            " WHERE P.PROPOSED_BY = :caller AND P.STATE = 'REFUSED' AND P.ANSWERED_AT >= :since"
                    + UNSEEN
                    + "'PROPOSAL')";

    private static final String DRAWS =
            " WHERE P.FROZEN_BY = :caller AND P.STATE = 'VOID' AND P.ENDED_AT >= :since"
                    + " AND (P.ENDED_BY IS NULL OR P.ENDED_BY <> :caller)"
                    + UNSEEN
                    + "'DRAW')";

    private static final String PLANS =
            " WHERE P.MADE_BY = :caller AND P.STATE = 'REFUSED' AND P.DECIDED_AT >= :since"
                    + " AND P.DECIDED_BY <> :caller"
                    + UNSEEN
                    + "'PLAN')";

    private static final String CHANGES =
            " WHERE P.ASKED_BY = :caller AND P.STATE = 'REFUSED' AND P.DECIDED_AT >= :since"
                    + UNSEEN
                    + "'CHANGE')";

    private static final String DECISIONS =
            " WHERE P.OFFICER_ID = :caller AND P.APPROVAL = 'REFUSED' AND P.ANSWERED_AT >= :since"
                    + UNSEEN
                    + "'DECISION')";

    private static final String ENDINGS =
            " WHERE P.ASKED_BY = :caller AND P.STATE = 'REFUSED' AND P.ANSWERED_AT >= :since"
                    + UNSEEN
                    + "'ENDING')";

    private static final String SHEETS =
            " WHERE P.SET_BY = :caller AND P.APPROVAL = 'REFUSED' AND P.ANSWERED_AT >= :since"
                    + UNSEEN
                    + "'SHEET')";

    private static final String PARTS =
            " FROM SELECTION_PROPOSAL Q JOIN DECISION_ACT P ON P.PART_OF = Q.SUCCESSFUL_ACT";

    private static final String TAKEN_BACK =
            " WHERE Q.PROPOSED_BY = :caller AND Q.STATE IN ('APPROVED', 'DONE')"
                    + " AND Q.ANSWERED_AT >= :since AND P.OFFICER_ID <> :caller"
                    + " AND P.LAST_BACK_AT >= :since"
                    + UNSEEN
                    + "'TAKEN_BACK')";

    private static final String ALL =
            "SELECT 'PROPOSAL' AS ASKED"
                    + OF_VACANCY
                    + "P.ANSWERED_AT AS HAPPENED_AT, P.ANSWER_REASON FROM SELECTION_PROPOSAL P"
                    + " JOIN VACANCY V ON V.ID = P.VACANCY_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = P.ANSWERED_BY"
                    + PROPOSALS
                    + " UNION ALL SELECT 'DRAW'"
                    + OF_VACANCY
                    + "P.ENDED_AT, P.VOID_REASON FROM TIE_DRAW P"
                    + " JOIN VACANCY V ON V.ID = P.VACANCY_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID"
                    + " LEFT JOIN ACCOUNT A ON A.ID = P.ENDED_BY"
                    + DRAWS
                    + " UNION ALL SELECT 'PLAN', P.ID, CAST(P.ID AS VARCHAR2(40 CHAR)), NULL,"
                    + " S.EXAM_CODE, S.EXAM_YEAR, P.COUNTY_CODE, P.SUB_COUNTY_CODE, A.FULL_NAME,"
                    + " P.DECIDED_AT, P.REASON FROM DEPLOYMENT_PLAN P"
                    + " JOIN EXAM_SERIES S ON S.ID = P.SERIES_ID JOIN ACCOUNT A ON A.ID = P.DECIDED_BY"
                    + PLANS
                    + " UNION ALL SELECT 'CHANGE', P.ID, CAST(P.ID AS VARCHAR2(40 CHAR)),"
                    + " D.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR, D.COUNTY_CODE, P.SUB_COUNTY_CODE,"
                    + " A.FULL_NAME, P.DECIDED_AT, P.ANSWER FROM DEPLOYMENT_CHANGE P"
                    + " JOIN DEPLOYMENT D ON D.ID = P.DEPLOYMENT_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = P.SERIES_ID JOIN ACCOUNT A ON A.ID = P.DECIDED_BY"
                    + CHANGES;

    private static final String BY_HAND =
            " UNION ALL SELECT 'DECISION', P.ID, CAST(P.ID AS VARCHAR2(40 CHAR)),"
                    + " V.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR, V.COUNTY_CODE,"
                    + " V.SUB_COUNTY_CODE, A.FULL_NAME, P.ANSWERED_AT, P.ANSWER FROM DECISION_ACT P"
                    + " JOIN VACANCY V ON V.ID = P.VACANCY_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = P.ANSWERED_BY"
                    + DECISIONS;

    /** What was proposed and agreed on, as far as the other officer alone took it back. */
    private static final String UNDONE =
            " UNION ALL SELECT 'TAKEN_BACK', P.ID, CAST(P.ID AS VARCHAR2(40 CHAR)),"
                    + " V.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR, V.COUNTY_CODE,"
                    + " V.SUB_COUNTY_CODE, A.FULL_NAME, P.LAST_BACK_AT, P.TAKE_BACK_REASON"
                    + PARTS
                    + " JOIN VACANCY V ON V.ID = P.VACANCY_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = P.OFFICER_ID"
                    + TAKEN_BACK;

    private static final String ENDED =
            " UNION ALL SELECT 'ENDING', P.ID, CAST(P.ID AS VARCHAR2(40 CHAR)),"
                    + " V.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR, V.COUNTY_CODE,"
                    + " V.SUB_COUNTY_CODE, A.FULL_NAME, P.ANSWERED_AT, P.ANSWER FROM VACANCY_ENDING P"
                    + " JOIN VACANCY V ON V.ID = P.VACANCY_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = P.ANSWERED_BY"
                    + ENDINGS
                    + " UNION ALL SELECT 'SHEET', P.ID, CAST(S.ID AS VARCHAR2(40 CHAR)),"
                    + " P.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR, NULL, NULL, A.FULL_NAME,"
                    + " P.ANSWERED_AT, P.ANSWER FROM SCORE_SHEET P"
                    + " JOIN EXAM_SERIES S ON S.ID = P.SERIES_ID JOIN ACCOUNT A ON A.ID = P.ANSWERED_BY"
                    + SHEETS;

    private static final String PAGE =
            "SELECT * FROM ("
                    + ALL
                    + BY_HAND
                    + ENDED
                    + UNDONE
                    + ") R ORDER BY R.HAPPENED_AT DESC, R.ID DESC"
                    + " OFFSET :first ROWS FETCH NEXT :size ROWS ONLY";

    /** Without the tables that only what is shown needs. */
    private static final String COUNT =
            "SELECT COUNT(*) FROM (SELECT R.ID FROM (SELECT P.ID FROM SELECTION_PROPOSAL P"
                    + PROPOSALS
                    + " UNION ALL SELECT P.ID FROM TIE_DRAW P"
                    + DRAWS
                    + " UNION ALL SELECT P.ID FROM DEPLOYMENT_PLAN P"
                    + PLANS
                    + " UNION ALL SELECT P.ID FROM DEPLOYMENT_CHANGE P"
                    + CHANGES
                    + " UNION ALL SELECT P.ID FROM DECISION_ACT P"
                    + DECISIONS
                    + " UNION ALL SELECT P.ID FROM VACANCY_ENDING P"
                    + ENDINGS
                    + " UNION ALL SELECT P.ID FROM SCORE_SHEET P"
                    + SHEETS
                    + " UNION ALL SELECT P.ID"
                    + PARTS
                    + TAKEN_BACK
                    + ") R FETCH NEXT :most ROWS ONLY)";

    @PersistenceContext private EntityManager entityManager;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** A page of what was refused and not read yet, the latest first. */
    public Page<RefusedRow> refused(PageRequest page) {
        List<RefusedRow> rows =
                with(NativeSql.of(PAGE))
                        .with("first", page.first())
                        .with("size", Math.min(page.size(), Listing.LONGEST))
                        .rows(entityManager)
                        .stream()
                        .map(ReadingAnswers::row)
                        .toList();
        if (page.first() == 0 && rows.size() < page.size()) {
            return new Page<>(rows, rows.size());
        }
        long all = count();
        return new Page<>(rows, (int) Math.min(all, Listing.LONGEST), all > Listing.LONGEST);
    }

    /** Counts them, up to the longest list. */
    public long count() {
        return with(NativeSql.of(COUNT)).with("most", Listing.LONGEST + 1).number(entityManager);
    }

    /** The caller has read how something of the own was answered. */
    public void seen(@NotNull Asked asked, long id) {
        entityManager.merge(
                new SeenAnswer(new SeenAnswer.Key(caller.accountId(), asked, id), now()));
    }

    private NativeSql with(NativeSql sql) {
        return sql.with("caller", caller.accountId().value()).with("since", now().minus(SHOWN));
    }

    private Instant now() {
        return clock.instant();
    }

    private static RefusedRow row(SqlRow row) {
        return new RefusedRow(
                Asked.valueOf(row.text(0)),
                row.number(1),
                row.text(2),
                row.textOrNull(3),
                row.text(4),
                (int) row.number(5),
                row.textOrNull(6),
                row.textOrNull(7),
                row.textOrNull(8),
                Objects.requireNonNull(row.instantOrNull(9)),
                row.textOrNull(10));
    }
}
