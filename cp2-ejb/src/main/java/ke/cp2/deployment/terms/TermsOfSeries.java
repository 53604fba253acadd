package ke.cp2.deployment.terms;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.deployment.DeploymentTerms;
import org.jspecify.annotations.Nullable;

/** The terms and rates of series in the database. */
@Dependent
public class TermsOfSeries {

    @PersistenceContext private EntityManager entityManager;

    /** The terms by which plans of a series weigh: those that were set, else the usual ones. */
    public DeploymentTerms terms(long seriesId) {
        return set(seriesId).map(SeriesTerms::terms).orElse(DeploymentTerms.USUAL);
    }

    /** The day from which on people are told where they go, or null. */
    public @Nullable LocalDate tellOn(long seriesId) {
        return set(seriesId).map(SeriesTerms::tellOn).orElse(null);
    }

    private Optional<SeriesTerms> set(long seriesId) {
        return Optional.ofNullable(entityManager.find(SeriesTerms.class, seriesId));
    }

    /** The series whose people can be told on a day. */
    public List<Long> tellingOn(LocalDate today) {
        return entityManager
                .createQuery(
                        "SELECT t.seriesId FROM SeriesTerms t WHERE t.tellOn <= :today"
                                + " ORDER BY t.seriesId",
                        Long.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** The rates of a series by position, in shillings a day. */
    public Map<String, Integer> rates(long seriesId) {
        return kept(seriesId).stream()
                .collect(
                        Collectors.toMap(
                                DailyRate::positionCode,
                                DailyRate::shillings,
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** The positions whose rates were promised to somebody. */
    Set<String> held(long seriesId) {
        return kept(seriesId).stream()
                .filter(DailyRate::isHeld)
                .map(DailyRate::positionCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Holds the rate of a position from now on; most often it is held already. One that an officer
     * is changing is waited for.
     */
    void hold(long seriesId, String positionCode) {
        rates(seriesId, LockModeType.NONE).stream()
                .filter(rate -> rate.positionCode().equals(positionCode) && !rate.isHeld())
                .forEach(
                        rate -> {
                            entityManager.refresh(rate, LockModeType.PESSIMISTIC_WRITE);
                            rate.hold();
                        });
    }

    /** Lets no post be promised for a rate of the series until the transaction ends. */
    void lockRates(long seriesId) {
        rates(seriesId, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<DailyRate> kept(long seriesId) {
        return rates(seriesId, LockModeType.NONE);
    }

    private List<DailyRate> rates(long seriesId, LockModeType lock) {
        return entityManager
                .createQuery(
                        "SELECT r FROM DailyRate r WHERE r.seriesId = :series", DailyRate.class)
                .setParameter("series", seriesId)
                .setLockMode(lock)
                .getResultList();
    }

    /** Keeps terms of a series. */
    void keep(long seriesId, DeploymentTerms terms, @Nullable LocalDate tellOn) {
        set(seriesId)
                .ifPresentOrElse(
                        kept -> kept.become(terms, tellOn),
                        () -> entityManager.persist(new SeriesTerms(seriesId, terms, tellOn)));
        entityManager.flush();
    }

    /**
     * Keeps exactly these rates of a series.
     *
     * @param promised the positions of which posts are accepted already: a first rate is held
     */
    void keep(long seriesId, Map<String, Integer> rates, Set<String> promised) {
        Map<String, Integer> missing = new TreeMap<>(rates);
        for (DailyRate kept : kept(seriesId)) {
            Integer wanted = missing.remove(kept.positionCode());
            if (wanted == null) {
                entityManager.remove(kept);
            } else {
                kept.become(wanted);
            }
        }
        missing.forEach(
                (position, shillings) -> {
                    DailyRate first = new DailyRate(seriesId, position, shillings);
                    if (promised.contains(position)) {
                        first.hold();
                    }
                    entityManager.persist(first);
                });
        entityManager.flush();
    }
}
