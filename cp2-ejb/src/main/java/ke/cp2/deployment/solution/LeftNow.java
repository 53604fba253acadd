package ke.cp2.deployment.solution;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.application.deployed.AcceptedPeople;
import ke.cp2.centre.staffing.PlaceNeed;
import ke.cp2.centre.staffing.StaffingNeeds;

/**
 * Counts the places that nobody has now and the people who are sent nowhere now, of many
 * sub-counties: no place and no person is read for it.
 */
@Dependent
public class LeftNow {

    @Inject private StaffingNeeds needs;

    @PersistenceContext private EntityManager entityManager;

    @Inject private AcceptedPeople accepted;

    /** Counts the places; where a centre needs fewer than it has, none is left. */
    public int places(long seriesId, Collection<String> subCounties) {
        Map<PlaceNeed.Key, Long> taken = taken(seriesId);
        return (int)
                needs.need(seriesId, null, null).stream()
                        .filter(need -> subCounties.contains(need.key().subCountyCode()))
                        .mapToLong(
                                need ->
                                        Math.max(
                                                0,
                                                need.posts() - taken.getOrDefault(need.key(), 0L)))
                        .sum();
    }

    private Map<PlaceNeed.Key, Long> taken(long seriesId) {
        Map<PlaceNeed.Key, Long> taken = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT d.countyCode, d.subCountyCode, d.positionCode, COUNT(d.id)"
                                + " FROM Deployment d WHERE d.seriesId = :series"
                                + " AND d.endedAt IS NULL"
                                + " GROUP BY d.countyCode, d.subCountyCode, d.positionCode",
                        Object[].class)
                .setParameter("series", seriesId)
                .getResultStream()
                .forEach(
                        row ->
                                taken.put(
                                        new PlaceNeed.Key(
                                                (String) row[0], (String) row[1], (String) row[2]),
                                        (Long) row[3]));
        return taken;
    }

    /** Counts the people whose profile says the gender, without which nobody is weighed. */
    public int people(long seriesId, Collection<String> subCounties) {
        Map<String, Integer> people = accepted.withoutPlace(seriesId);
        return subCounties.stream().mapToInt(place -> people.getOrDefault(place, 0)).sum();
    }
}
