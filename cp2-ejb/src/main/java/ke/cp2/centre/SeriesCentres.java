package ke.cp2.centre;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
        List<Long> series = series();
        List<Long> ids = series.stream().map(one -> CentreKey.of(one, code)).toList();
        return ids.isEmpty()
                ? Optional.empty()
                : entityManager
                        .createQuery(ROWS + " WHERE c.id IN :ids", Centre.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .min(Comparator.comparingInt(one -> series.indexOf(one.seriesId())))
                        .map(SeriesCentres::known);
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
     * Asks series by series, the newest first, which has the say of a code: H2 uses IN for the
     * first column of an index alone.
     */
    private List<KnownCentre> found(Conditions conditions) {
        conditions.and("c.seriesId = :series");
        Map<String, KnownCentre> newest = new HashMap<>();
        for (Long series : series()) {
            conditions
                    .with("series", series)
                    .query(entityManager, Centre.class, ROWS + conditions.where())
                    .getResultStream()
                    .map(SeriesCentres::known)
                    .forEach(centre -> newest.putIfAbsent(centre.code(), centre));
        }
        return newest.values().stream().sorted(BY_NAME).toList();
    }

    private List<Long> series() {
        return names.latest().stream().limit(LATEST).map(SeriesName::id).toList();
    }

    private static KnownCentre known(Centre centre) {
        CentreTerms terms = centre.terms();
        return new KnownCentre(
                terms.code(), terms.name(), terms.countyCode(), terms.subCountyCode());
    }
}
