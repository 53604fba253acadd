package ke.cp2.centre;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.reference.GeoPoint;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/** The centres of all series. */
@Dependent
public class Centres {

    private static final String ROWS = "SELECT c FROM Centre c";

    /** The trail names a centre by its series and its code, {@code 2:42001051}. */
    private static final Pattern IN_TRAIL = Pattern.compile("(\\d{1,9}):(\\d{8})");

    @PersistenceContext private EntityManager entityManager;

    @Inject private SeriesNames names;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.CENTRE,
                "SELECT c.id, c.name, c.code FROM Centre c WHERE c.id IN :ids",
                "SELECT c.id FROM ExamSeries s JOIN Centre c"
                        + " ON c.seriesId = s.id AND c.code = :number ORDER BY c.id",
                new AuditNames.Keys() {
                    @Override
                    public @Nullable Long id(String written) {
                        Matcher found = IN_TRAIL.matcher(written);
                        return found.matches()
                                ? CentreKey.of(Long.parseLong(found.group(1)), found.group(2))
                                : null;
                    }

                    @Override
                    public String written(long id) {
                        return CentreKey.series(id) + ":" + CentreKey.code(id);
                    }
                });
    }

    /** The latest series that has centres, otherwise the latest one. */
    public Optional<SeriesName> currentSeries() {
        List<SeriesName> latest = names.latest();
        return latest.stream()
                .filter(series -> hasCentres(series.id()))
                .findFirst()
                .or(() -> latest.stream().findFirst());
    }

    /** Tells whether a series has a list. */
    boolean hasCentres(long seriesId) {
        return !entityManager
                .createQuery("SELECT c.id FROM Centre c WHERE c.seriesId = :series", Long.class)
                .setParameter("series", seriesId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * The centres of a filter by their codes, or by their names when it names one.
     *
     * @param limit the only sub-county that is wanted whatever the filter says, or null
     */
    Page<CentreTerms> list(CentreFilter filter, @Nullable String limit, PageRequest page) {
        String text = filter.getText();
        String order = order(filter, limit, text != null && !isCode(text));
        return conditions(filter, limit)
                .listing(
                        entityManager,
                        entityManager.createQuery(Conditions.byId(ROWS, order), Centre.class),
                        order,
                        "Centre c",
                        page)
                .map(Centre::terms);
    }

    /**
     * The next centres of a filter behind a code, by their codes.
     *
     * @param limit the only sub-county that is wanted whatever the filter says, or null
     * @param after a code; null for the first ones
     */
    public List<CentreTerms> next(
            CentreFilter filter, @Nullable String limit, @Nullable String after) {
        Conditions conditions = conditions(filter, limit).and("c.code > :after", "after", after);
        return conditions
                .query(
                        entityManager,
                        Centre.class,
                        ROWS + conditions.where() + " ORDER BY " + order(filter, limit, false))
                .setMaxResults(PageRequest.MAXIMUM_SIZE)
                .getResultStream()
                .map(Centre::terms)
                .toList();
    }

    private static boolean isCode(String text) {
        return text.matches("[0-9 ]+");
    }

    private static Conditions conditions(CentreFilter filter, @Nullable String limit) {
        String text = filter.getText();
        Conditions conditions =
                new Conditions()
                        .and("c.seriesId = :series", "series", filter.getSeriesId())
                        .and("c.countyCode = :county", "county", filter.getCountyCode())
                        .and("c.subCountyCode = :subCounty", "subCounty", filter.getSubCountyCode())
                        .and("c.subCountyCode = :limit", "limit", limit);
        if (text != null && isCode(text)) {
            String begins = text.replace(" ", "");
            conditions
                    .and("c.code >= :from", "from", begins)
                    .and("c.code <= :to", "to", begins + "99999999");
        } else if (text != null) {
            String begins = text.toLowerCase(Locale.ROOT);
            conditions
                    .and("c.nameLc >= :from", "from", begins)
                    .and("c.nameLc < :to", "to", begins + '\uFFFF');
        }
        return conditions;
    }

    /** As the index has them that the filter is narrowest in: by code, or by name. */
    private static String order(CentreFilter filter, @Nullable String limit, boolean named) {
        if (named) {
            return "c.seriesId, c.nameLc, c.code, c.id";
        }
        if (limit != null || filter.getSubCountyCode() != null) {
            return "c.seriesId, c.subCountyCode, c.code, c.id";
        }
        return filter.getCountyCode() == null
                ? "c.seriesId, c.code, c.id"
                : "c.seriesId, c.countyCode, c.code, c.id";
    }

    /** The centre with that code in a series. */
    Optional<CentreTerms> byCode(long seriesId, String code) {
        return Optional.ofNullable(entityManager.find(Centre.class, CentreKey.of(seriesId, code)))
                .map(Centre::terms);
    }

    /** The centres that a centre hosts, by their codes. */
    List<CentreTerms> hostedBy(long seriesId, String code) {
        return entityManager
                .createQuery(ROWS + " WHERE c.hostId = :host ORDER BY c.code", Centre.class)
                .setParameter("host", CentreKey.of(seriesId, code))
                .getResultStream()
                .map(Centre::terms)
                .toList();
    }

    /** Locks the centres of a sub-county until the transaction ends: no list changes them. */
    public void lock(long seriesId, String subCountyCode) {
        NativeSql.of(
                        "SELECT ID FROM CENTRE WHERE SERIES_ID = :series"
                                + " AND SUB_COUNTY_CODE = :subCounty FOR UPDATE")
                .with("series", seriesId)
                .with("subCounty", subCountyCode)
                .ids(entityManager);
    }

    /** Tells whether a job is taking a list of centres of the series by now. */
    public boolean isListTaken(long seriesId) {
        return !entityManager
                .createQuery(
                        "SELECT l.id FROM CentreList l WHERE l.seriesId = :series"
                                + " AND l.state = ke.cp2.centre.list.CentreListState.TAKING",
                        Long.class)
                .setParameter("series", seriesId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** All centres of a series, or of one of its counties: some ten thousand at most. */
    public List<CentreTerms> all(long seriesId, @Nullable String countyCode) {
        return NativeSql.of(
                        "SELECT CODE, NAME, COUNTY_CODE, SUB_COUNTY_CODE, CANDIDATES, HOST_ID,"
                                + " BRAILLE, SIGN_LANGUAGE, LATITUDE, LONGITUDE"
                                + " FROM CENTRE WHERE SERIES_ID = :series"
                                + "[ AND COUNTY_CODE = :county]")
                .with("series", seriesId)
                .with("county", countyCode)
                .rows(entityManager)
                .stream()
                .map(
                        row ->
                                new CentreTerms(
                                        row.text(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        (int) row.number(4),
                                        CentreKey.code(row.numberOrNull(5)),
                                        new AssistedCandidates(
                                                (int) row.number(6), (int) row.number(7)),
                                        GeoPoint.orNull(
                                                row.decimalOrNull(8), row.decimalOrNull(9))))
                .toList();
    }
}
