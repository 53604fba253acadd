package ke.cp2.application.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.application.ApplicationState;
import ke.cp2.platform.Listing;
import ke.cp2.platform.RecentValue;
import ke.cp2.platform.database.NativeSql;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many applications a series has by place, position and state: from the kept counts, so
 * that it costs some rows a vacancy however many people have applied. Who may see them is asked by
 * those who call it.
 */
@ApplicationScoped
public class SeriesFigures {

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private static final int KEPT_SERIES = 50;

    /** Those of whole series, by their ids: read anew after a while only, when there are many. */
    private final Map<Long, RecentValue<List<PlaceFigure>>> ofSeries =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Long, RecentValue<List<PlaceFigure>>> eldest) {
                    return size() > KEPT_SERIES;
                }
            };

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    /**
     * The figures of a series, of one of its counties or of one sub-county. Those of a whole series
     * may be some seconds old.
     */
    public List<PlaceFigure> of(
            long seriesId, @Nullable String countyCode, @Nullable String subCountyCode) {
        if (countyCode != null || subCountyCode != null) {
            return read(seriesId, countyCode, subCountyCode);
        }
        RecentValue<List<PlaceFigure>> known;
        synchronized (ofSeries) {
            known =
                    ofSeries.computeIfAbsent(
                            seriesId,
                            id ->
                                    new RecentValue<>(
                                            A_WHILE, figures -> figures.size() > Listing.LONGEST));
        }
        return known.get(clock.instant(), () -> read(seriesId, null, null));
    }

    private List<PlaceFigure> read(
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
