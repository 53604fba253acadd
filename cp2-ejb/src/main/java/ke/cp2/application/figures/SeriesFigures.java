package ke.cp2.application.figures;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ke.cp2.application.ApplicationState;
import ke.cp2.platform.database.NativeSql;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many applications a series has by place, position and state: from the kept counts, so
 * that it costs some rows a vacancy however many people have applied. Who may see them is asked by
 * those who call it.
 */
@Dependent
public class SeriesFigures {

    @PersistenceContext private EntityManager entityManager;

    /** The figures of a series, of one of its counties or of one sub-county. */
    public List<PlaceFigure> of(
            long seriesId, @Nullable String countyCode, @Nullable String subCountyCode) {
        return NativeSql.of(
                        "SELECT V.COUNTY_CODE, V.SUB_COUNTY_CODE, V.POSITION_CODE, C.STATE,"
                                + " SUM(C.APPLICATIONS) FROM VACANCY V"
                                + " JOIN APPLICATION_COUNT C ON C.VACANCY_ID = V.ID"
                                + " WHERE V.SERIES_ID = :series[ AND V.COUNTY_CODE = :county]"
                                + "[ AND V.SUB_COUNTY_CODE = :subCounty]"
                                + " GROUP BY V.COUNTY_CODE, V.SUB_COUNTY_CODE, V.POSITION_CODE,"
                                + " C.STATE")
                .with("series", seriesId)
                .with("county", countyCode)
                .with("subCounty", subCountyCode)
                .rows(entityManager)
                .stream()
                .map(
                        row ->
                                new PlaceFigure(
                                        row.text(0),
                                        row.textOrNull(1),
                                        row.text(2),
                                        ApplicationState.valueOf(row.text(3)),
                                        row.number(4)))
                .toList();
    }
}
