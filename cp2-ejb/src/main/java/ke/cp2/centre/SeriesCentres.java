package ke.cp2.centre;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.platform.database.Conditions;
import ke.cp2.profile.school.CentreRegister;
import ke.cp2.profile.school.KnownCentre;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/** Finds centres in the lists of the latest series; a centre is that of the newest list. */
@Dependent
class SeriesCentres implements CentreRegister {

    /** Two years of all examinations. */
    private static final int LATEST = 16;

    private static final String ROWS = "SELECT c FROM Centre c";

    private static final Comparator<KnownCentre> BY_NAME =
            Comparator.comparing((KnownCentre centre) -> centre.name().toLowerCase(Locale.ROOT))
                    .thenComparing(KnownCentre::code);

    @PersistenceContext private EntityManager entityManager;

    @Inject private SeriesNames names;

    @Override
    public boolean isEmpty() {
        List<Long> series = series();
        return series.isEmpty()
                || entityManager
                        .createQuery(
                                "SELECT c.id FROM Centre c WHERE c.seriesId IN :series", Long.class)
                        .setParameter("series", series)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    @Override
    public Optional<KnownCentre> byCode(String code) {
        List<Long> ids = series().stream().map(series -> CentreKey.of(series, code)).toList();
        return ids.isEmpty()
                ? Optional.empty()
                : newest(
                                entityManager
                                        .createQuery(ROWS + " WHERE c.id IN :ids", Centre.class)
                                        .setParameter("ids", ids)
                                        .getResultList())
                        .stream()
                        .findFirst();
    }

    @Override
    public List<KnownCentre> of(String subCountyCode) {
        return found(
                new Conditions().and("c.subCountyCode = :subCounty", "subCounty", subCountyCode));
    }

    @Override
    public List<KnownCentre> named(
            Collection<String> words, String countyCode, @Nullable String subCountyCode, int most) {
        Conditions conditions =
                new Conditions()
                        .and("c.countyCode = :county", "county", countyCode)
                        .and("c.subCountyCode = :subCounty", "subCounty", subCountyCode);
        int row = 0;
        for (String word : words) {
            String parameter = "word" + row++;
            conditions.and("LOCATE(:" + parameter + ", c.nameLc) > 0", parameter, word);
        }
        return found(conditions).stream().limit(most).toList();
    }

    /**
     * Asks series by series, the newest first: H2 uses IN for the first column of an index alone.
     */
    private List<KnownCentre> found(Conditions conditions) {
        conditions.and("c.seriesId = :series");
        List<Centre> found = new ArrayList<>();
        for (Long series : series()) {
            found.addAll(
                    conditions
                            .with("series", series)
                            .query(entityManager, Centre.class, ROWS + conditions.where())
                            .getResultList());
        }
        return newest(found).stream().sorted(BY_NAME).toList();
    }

    private List<Long> series() {
        return names.latest().stream().limit(LATEST).map(SeriesName::id).toList();
    }

    /** Those of one code once, as the newest series has them, in the order in which they came. */
    private List<KnownCentre> newest(List<Centre> centres) {
        List<Long> series = series();
        Map<String, Centre> newest = new LinkedHashMap<>();
        centres.forEach(
                centre ->
                        newest.merge(
                                centre.terms().code(),
                                centre,
                                (one, other) ->
                                        series.indexOf(one.seriesId())
                                                        <= series.indexOf(other.seriesId())
                                                ? one
                                                : other));
        return newest.values().stream().map(SeriesCentres::known).toList();
    }

    private static KnownCentre known(Centre centre) {
        CentreTerms terms = centre.terms();
        return new KnownCentre(
                terms.code(), terms.name(), terms.countyCode(), terms.subCountyCode());
    }
}
