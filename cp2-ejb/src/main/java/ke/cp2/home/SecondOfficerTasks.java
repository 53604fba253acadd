package ke.cp2.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/**
 * Lists what another officer has made and the caller may answer as the second one; a sub-county
 * officer's are those of the own sub-county.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class SecondOfficerTasks {

    private static final String OF_VACANCY =
            "SELECT V.VACANCY_NUMBER, V.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR, V.COUNTY_CODE,"
                    + " V.SUB_COUNTY_CODE, A.FULL_NAME, ";

    private static final String PAGE = ", P.ID OFFSET :first ROWS FETCH NEXT :size ROWS ONLY";

    private static final String PROPOSALS =
            OF_VACANCY
                    + "P.PROPOSED_AT, NULL, NULL, NULL"
                    + SecondOfficerCounts.PROPOSALS
                    + " ORDER BY P.PROPOSED_AT"
                    + PAGE;

    private static final String DECISIONS =
            "SELECT CAST(P.ID AS VARCHAR2(20 CHAR)), V.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR,"
                    + " V.COUNTY_CODE, V.SUB_COUNTY_CODE, A.FULL_NAME, P.CONFIRMED_AT, NULL,"
                    + " V.VACANCY_NUMBER, P.DECIDED - P.TAKEN_BACK"
                    + SecondOfficerCounts.DECISIONS
                    + " ORDER BY P.CONFIRMED_AT"
                    + PAGE;

    private static final String DRAWS =
            OF_VACANCY
                    + "COALESCE(P.FIRST_AT, P.EVENT_AT),"
                    + " CASE WHEN P.FIRST_BY IS NOT NULL THEN 'SECOND' WHEN P.ROUND_NUMBER > 1"
                    + " THEN 'APART' ELSE 'FIRST' END, NULL, NULL"
                    + SecondOfficerCounts.DRAWS
                    + " ORDER BY P.VALUES_UNTIL"
                    + PAGE;

    private static final String PLANS =
            "SELECT CAST(P.ID AS VARCHAR2(20 CHAR)), NULL, S.EXAM_CODE, S.EXAM_YEAR, P.COUNTY_CODE,"
                    + " P.SUB_COUNTY_CODE, A.FULL_NAME, P.MADE_AT, NULL, NULL, NULL"
                    + SecondOfficerCounts.PLANS
                    + " ORDER BY P.MADE_AT"
                    + PAGE;

    private static final String CHANGES =
            "SELECT CAST(P.ID AS VARCHAR2(20 CHAR)), D.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR,"
                    + " D.COUNTY_CODE, P.SUB_COUNTY_CODE, A.FULL_NAME, P.ASKED_AT, NULL, NULL, NULL"
                    + SecondOfficerCounts.CHANGES
                    + " ORDER BY P.ASKED_AT"
                    + PAGE;

    private static final String ENDINGS =
            "SELECT CAST(P.ID AS VARCHAR2(20 CHAR)), V.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR,"
                    + " V.COUNTY_CODE, V.SUB_COUNTY_CODE, A.FULL_NAME, P.ASKED_AT, P.KIND,"
                    + " V.VACANCY_NUMBER, NULL"
                    + SecondOfficerCounts.ENDINGS
                    + "[ AND :subCounty IS NULL] ORDER BY P.ASKED_AT"
                    + PAGE;

    private static final String SHEETS =
            "SELECT CAST(S.ID AS VARCHAR2(20 CHAR)), P.POSITION_CODE, S.EXAM_CODE, S.EXAM_YEAR,"
                    + " NULL, NULL, A.FULL_NAME, P.ASKED_AT, NULL, NULL, NULL"
                    + SecondOfficerCounts.SHEETS
                    + "[ AND :subCounty IS NULL] ORDER BY P.ASKED_AT"
                    + PAGE;

    private static final String RETURNS =
            "SELECT CAST(P.ACCOUNT_ID AS VARCHAR2(20 CHAR)), V.POSITION_CODE, S.EXAM_CODE,"
                    + " S.EXAM_YEAR, V.COUNTY_CODE, V.SUB_COUNTY_CODE, A.FULL_NAME, P.WAITS_SINCE,"
                    + " NULL, T.REFERENCE, NULL"
                    + SecondOfficerCounts.RETURNS
                    + " ORDER BY P.WAITS_SINCE, P.ACCOUNT_ID"
                    + " OFFSET :first ROWS FETCH NEXT :size ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    @Inject private SecondOfficerCounts counts;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** A page of the proposals by ranked lists, the oldest first. */
    public Page<SecondOfficerRow> proposals(PageRequest page) {
        return page(Task.PROPOSALS, NativeSql.of(PROPOSALS), page);
    }

    /** A page of the outcomes that were decided without a ranked list, the oldest first. */
    public Page<SecondOfficerRow> decisions(PageRequest page) {
        return page(Task.DECISIONS, NativeSql.of(DECISIONS), page);
    }

    /**
     * A page of the draws whose value is due, entered once or not at all, those that end first at
     * the top.
     */
    public Page<SecondOfficerRow> draws(PageRequest page) {
        return page(Task.DRAWS, NativeSql.of(DRAWS).with("now", clock.instant()), page);
    }

    /** A page of the plans of deployments, the oldest first. */
    public Page<SecondOfficerRow> plans(PageRequest page) {
        return page(Task.PLANS, NativeSql.of(PLANS), page);
    }

    /** A page of the changes of deployments, the oldest first. */
    public Page<SecondOfficerRow> changes(PageRequest page) {
        return page(Task.CHANGES, NativeSql.of(CHANGES), page);
    }

    /** A page of the vacancies that others have asked to end, the oldest first. */
    public Page<SecondOfficerRow> endings(PageRequest page) {
        return page(Task.ENDINGS, NativeSql.of(ENDINGS), page);
    }

    /** A page of the changes of score sheets, the oldest first. */
    public Page<SecondOfficerRow> sheets(PageRequest page) {
        return page(Task.SHEETS, NativeSql.of(SHEETS), page);
    }

    /** A page of the returns of details after a closing, the oldest first. */
    public Page<SecondOfficerRow> returns(PageRequest page) {
        return page(Task.RETURNS, NativeSql.of(RETURNS), page);
    }

    private Page<SecondOfficerRow> page(Task kind, NativeSql sql, PageRequest page) {
        List<SecondOfficerRow> rows =
                sql
                        .with("caller", caller.accountId().value())
                        .with("subCounty", caller.subCountyLimit())
                        .with("first", page.first())
                        .with("size", Math.min(page.size(), Listing.LONGEST))
                        .rows(entityManager)
                        .stream()
                        .map(SecondOfficerTasks::row)
                        .toList();
        if (page.first() == 0 && rows.size() < page.size()) {
            return new Page<>(rows, rows.size());
        }
        long all = counts.now().getOrDefault(kind, 0L);
        return new Page<>(rows, (int) Math.min(all, Listing.LONGEST), all > Listing.LONGEST);
    }

    private static SecondOfficerRow row(SqlRow row) {
        return new SecondOfficerRow(
                row.text(0),
                row.textOrNull(1),
                row.text(2),
                (int) row.number(3),
                row.textOrNull(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.instantOrNull(7),
                row.textOrNull(8),
                row.textOrNull(9),
                row.numberOrNull(10));
    }
}
