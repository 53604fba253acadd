package ke.cp2.application.figures;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.vacancy.VacancyId;

/**
 * Walks over the applications of a vacancy for what reports count of them: a page at a time in the
 * order of an index, for whoever works at night.
 */
@Dependent
public class ApplicantFigures {

    private static final String PAGE =
            "SELECT A.ID, A.SUBMITTED_AT, A.STATE, A.HOME_COUNTY_CODE, P.GENDER,"
                    + " (SELECT MIN(E.HAPPENED_AT) FROM APPLICATION_EVENT E"
                    + " WHERE E.APPLICATION_ID = A.ID"
                    + " AND E.STATE IN ('SUCCESSFUL', 'RESERVE', 'UNSUCCESSFUL'))"
                    + " FROM APPLICATION A LEFT JOIN PROFILE P ON P.ACCOUNT_ID = A.ACCOUNT_ID"
                    + " WHERE A.VACANCY_ID = :vacancy AND A.ID > :after ORDER BY A.ID"
                    + " FETCH NEXT :size ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    /** The next applications of a vacancy behind that id. */
    public List<ApplicantFigure> page(VacancyId vacancyId, long after, int size) {
        return NativeSql.of(PAGE)
                .with("vacancy", vacancyId.value())
                .with("after", after)
                .with("size", size)
                .rows(entityManager)
                .stream()
                .map(
                        row ->
                                new ApplicantFigure(
                                        row.number(0),
                                        Objects.requireNonNull(row.instantOrNull(1)),
                                        "WITHDRAWN".equals(row.text(2)),
                                        row.textOrNull(3),
                                        row.textOrNull(4),
                                        row.instantOrNull(5)))
                .toList();
    }
}
