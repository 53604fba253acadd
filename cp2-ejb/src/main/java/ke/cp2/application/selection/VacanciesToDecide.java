package ke.cp2.application.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import org.jspecify.annotations.Nullable;

/**
 * The vacancies with applications that wait for a decision. Their states are asked for one by one,
 * and whether an application waits state by state: only so H2 finds each in one step, and stops at
 * the last row of the page.
 */
@Dependent
class VacanciesToDecide {

    /** Nobody decides on more of them in a day: those that close first are listed. */
    private static final int LISTED = 100;

    private static final String FIRST = ofState("CLOSED") + " UNION ALL " + ofState("PUBLISHED");

    private static final String ROWS =
            "SELECT V.VACANCY_NUMBER, S.EXAM_CODE, S.EXAM_YEAR, V.POSITION_CODE, V.STATION_NAME,"
                    + " V.COUNTY_CODE, V.SUB_COUNTY_CODE, V.CLOSES_AT, "
                    + count("SUBMITTED")
                    + " + "
                    + count("SHORTLISTED")
                    + " FROM (SELECT W.ID FROM ("
                    + FIRST
                    + ") W ORDER BY W.CLOSES_AT, W.ID OFFSET :first ROWS FETCH NEXT :size ROWS ONLY) W"
                    + " JOIN VACANCY V ON V.ID = W.ID JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID"
                    + " ORDER BY V.CLOSES_AT, V.ID";

    private static final String COUNT = "SELECT COUNT(*) FROM (" + FIRST + ")";

    @PersistenceContext private EntityManager entityManager;

    private static String ofState(String state) {
        return "SELECT * FROM (SELECT V.ID, V.CLOSES_AT FROM VACANCY V WHERE V.STATE = '"
                + state
                + "'[ AND V.SUB_COUNTY_CODE = :subCounty] AND ("
                + exists("SUBMITTED")
                + " OR "
                + exists("SHORTLISTED")
                + ") ORDER BY V.STATE, V.CLOSES_AT, V.ID FETCH FIRST :longest ROWS ONLY)";
    }

    private static String exists(String state) {
        return "EXISTS (SELECT 1 FROM APPLICATION A WHERE A.VACANCY_ID = V.ID AND A.STATE = '"
                + state
                + "')";
    }

    private static String count(String state) {
        return "(SELECT COALESCE(SUM(A.APPLICATIONS), 0) FROM APPLICATION_COUNT A"
                + " WHERE A.VACANCY_ID = V.ID AND A.STATE = '"
                + state
                + "')";
    }

    /**
     * A page of them, those that close first at the top.
     *
     * @param subCountyLimit the only sub-county whose vacancies may be seen, or null
     */
    Page<VacancyToDecide> page(@Nullable String subCountyLimit, PageRequest request) {
        int first = Math.min(request.first(), LISTED);
        int size = Math.min(request.size(), LISTED - first);
        List<VacancyToDecide> rows =
                size == 0
                        ? List.of()
                        : sql(ROWS, subCountyLimit, first + size)
                                .with("first", first)
                                .with("size", size)
                                .rows(entityManager)
                                .stream()
                                .map(VacanciesToDecide::row)
                                .toList();
        if (first == 0 && rows.size() < size) {
            return new Page<>(rows, rows.size());
        }
        long found = sql(COUNT, subCountyLimit, LISTED + 1).number(entityManager);
        return new Page<>(rows, Math.min(found, LISTED), found > LISTED);
    }

    private static NativeSql sql(String text, @Nullable String subCountyLimit, int longest) {
        return NativeSql.of(text).with("longest", longest).with("subCounty", subCountyLimit);
    }

    private static VacancyToDecide row(SqlRow row) {
        return new VacancyToDecide(
                row.text(0),
                row.text(1),
                (int) row.number(2),
                row.text(3),
                row.textOrNull(4),
                row.text(5),
                row.textOrNull(6),
                row.instantOrNull(7),
                row.number(8));
    }
}
