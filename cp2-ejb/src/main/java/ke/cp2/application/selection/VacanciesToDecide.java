package ke.cp2.application.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.InstantConverter;
import org.jspecify.annotations.Nullable;

/**
 * The vacancies with applications that wait for a decision. Their states are asked for one by one,
 * and whether an application waits state by state: only so H2 finds each in one step, and stops at
 * the last row of the page.
 */
@Dependent
class VacanciesToDecide {

    /** Nobody decides on more of them in a day: those that close first are listed. */
    private static final int LISTED = 200;

    private static final String FIRST = ofState("CLOSED") + " UNION ALL " + ofState("PUBLISHED");

    private static final String ROWS =
            "SELECT V.VACANCY_NUMBER, S.EXAM_CODE, S.EXAM_YEAR, V.POSITION_CODE, V.STATION_NAME,"
                    + " V.COUNTY_CODE, V.SUB_COUNTY_CODE, V.CLOSES_AT, "
                    + count("SUBMITTED")
                    + " + "
                    + count("SHORTLISTED")
                    + " FROM (SELECT W.ID FROM ("
                    + FIRST
                    + ") W ORDER BY W.CLOSES_AT, W.ID OFFSET ?2 ROWS FETCH NEXT ?3 ROWS ONLY) W"
                    + " JOIN VACANCY V ON V.ID = W.ID JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID"
                    + " ORDER BY V.CLOSES_AT, V.ID";

    private static final String COUNT = "SELECT COUNT(*) FROM (" + FIRST + ")";

    private static final String ANYWHERE = "";
    private static final String OF_SUB_COUNTY = " AND V.SUB_COUNTY_CODE = ?4";

    @PersistenceContext private EntityManager entityManager;

    private static String ofState(String state) {
        return "SELECT * FROM (SELECT V.ID, V.CLOSES_AT FROM VACANCY V WHERE V.STATE = '"
                + state
                + "'#LIMIT AND ("
                + exists("SUBMITTED")
                + " OR "
                + exists("SHORTLISTED")
                + ") ORDER BY V.STATE, V.CLOSES_AT, V.ID FETCH FIRST ?1 ROWS ONLY)";
    }

    private static String exists(String state) {
        return "EXISTS (SELECT 1 FROM APPLICATION A WHERE A.VACANCY_ID = V.ID AND A.STATE = '"
                + state
                + "')";
    }

    private static String count(String state) {
        return "(SELECT COUNT(*) FROM APPLICATION A WHERE A.VACANCY_ID = V.ID AND A.STATE = '"
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
                        : rows(
                                query(ROWS, subCountyLimit, first + size)
                                        .setParameter(2, first)
                                        .setParameter(3, size));
        if (first == 0 && rows.size() < size) {
            return new Page<>(rows, rows.size());
        }
        long found =
                ((Number) query(COUNT, subCountyLimit, LISTED + 1).getSingleResult()).longValue();
        return new Page<>(rows, Math.min(found, LISTED), found > LISTED);
    }

    private Query query(String sql, @Nullable String subCountyLimit, int longest) {
        Query query =
                entityManager
                        .createNativeQuery(
                                sql.replace(
                                        "#LIMIT",
                                        subCountyLimit == null ? ANYWHERE : OF_SUB_COUNTY))
                        .setParameter(1, longest);
        return subCountyLimit == null ? query : query.setParameter(4, subCountyLimit);
    }

    private static List<VacancyToDecide> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> row((Object[]) row)).toList();
    }

    private static VacancyToDecide row(Object[] columns) {
        return new VacancyToDecide(
                (String) columns[0],
                (String) columns[1],
                ((Number) columns[2]).intValue(),
                (String) columns[3],
                (String) columns[4],
                (String) columns[5],
                (String) columns[6],
                new InstantConverter().convertToEntityAttribute((Timestamp) columns[7]),
                ((Number) columns[8]).longValue());
    }
}
