package ke.cp2.centre.staffing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.Centres;
import ke.cp2.platform.database.Conditions;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/** The ratios of series, and the need that they give. */
@Dependent
public class StaffingNeeds {

    private static final int COUNTY_LENGTH = 3;

    @PersistenceContext private EntityManager entityManager;

    @Inject private Centres centres;

    /** The ratios of a series, in the order of pages: those that were set, else the first ones. */
    List<Ratio> ratios(long seriesId, String examCode) {
        Map<String, Ratio> set = new HashMap<>();
        kept(seriesId).forEach(kept -> set.put(kept.ratio().positionCode(), kept.ratio()));
        return StaffingPolicy.defaults(examCode).stream()
                .map(ratio -> set.getOrDefault(ratio.positionCode(), ratio))
                .toList();
    }

    private List<StaffingRatio> kept(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT r FROM StaffingRatio r WHERE r.seriesId = :series",
                        StaffingRatio.class)
                .setParameter("series", seriesId)
                .getResultList();
    }

    /** Keeps ratios of a series. */
    void keep(long seriesId, List<Ratio> ratios) {
        Map<String, StaffingRatio> kept = new HashMap<>();
        kept(seriesId).forEach(ratio -> kept.put(ratio.ratio().positionCode(), ratio));
        for (Ratio ratio : ratios) {
            StaffingRatio known = kept.get(ratio.positionCode());
            if (known == null) {
                entityManager.persist(new StaffingRatio(seriesId, ratio));
            } else {
                known.become(ratio);
            }
        }
        entityManager.flush();
    }

    /** Works the need of a series out anew and keeps it. */
    void count(long seriesId, String examCode) {
        Map<PlaceNeed.Key, Integer> wanted =
                new HashMap<>(
                        StaffingPolicy.need(
                                centres.all(seriesId, null), ratios(seriesId, examCode)));
        List<StaffingNeed> gone = new ArrayList<>();
        for (StaffingNeed kept : all(seriesId)) {
            PlaceNeed need = kept.need();
            if (Integer.valueOf(need.posts()).equals(wanted.get(need.key()))) {
                wanted.remove(need.key());
            } else {
                gone.add(kept);
            }
        }
        gone.forEach(entityManager::remove);
        // The new rows have the keys of the old ones.
        entityManager.flush();
        wanted.forEach(
                (key, posts) ->
                        entityManager.persist(
                                new StaffingNeed(seriesId, new PlaceNeed(key, posts))));
        entityManager.flush();
    }

    private List<StaffingNeed> all(long seriesId) {
        return entityManager
                .createQuery(
                        "SELECT n FROM StaffingNeed n WHERE n.seriesId = :series",
                        StaffingNeed.class)
                .setParameter("series", seriesId)
                .getResultList();
    }

    /** The need of each centre of a sub-county, as {@link StaffingPolicy} works it out now. */
    public List<CentreSeats> seats(SeriesName series, String subCountyCode) {
        List<CentreTerms> county =
                centres.all(series.id(), subCountyCode.substring(0, COUNTY_LENGTH));
        Map<String, Integer> seated = StaffingPolicy.seated(county);
        Map<String, AssistedCandidates> assisted = StaffingPolicy.assisted(county);
        List<Ratio> ratios = ratios(series.id(), series.examCode());
        List<CentreSeats> seats = new ArrayList<>();
        for (CentreTerms centre : county) {
            if (centre.subCountyCode().equals(subCountyCode)) {
                int here = seated.getOrDefault(centre.code(), 0);
                AssistedCandidates asking =
                        assisted.getOrDefault(centre.code(), AssistedCandidates.NONE);
                ratios.forEach(ratio -> seats.add(seats(centre, ratio, here, asking)));
            }
        }
        return seats.stream().filter(need -> need.posts() > 0).toList();
    }

    private static CentreSeats seats(
            CentreTerms centre, Ratio ratio, int seated, AssistedCandidates asking) {
        return new CentreSeats(
                centre,
                ratio.positionCode(),
                ratio.posts(seated),
                ratio.skilled(asking.braille(), seated),
                ratio.skilled(asking.signLanguage(), seated));
    }

    /** The kept need of a series, of one county or of one sub-county. */
    public List<PlaceNeed> need(
            long seriesId, @Nullable String countyCode, @Nullable String subCountyCode) {
        Conditions conditions =
                new Conditions()
                        .and("n.seriesId = :series", "series", seriesId)
                        .and("n.countyCode = :county", "county", countyCode)
                        .and("n.subCountyCode = :subCounty", "subCounty", subCountyCode);
        return conditions
                .query(
                        entityManager,
                        StaffingNeed.class,
                        "SELECT n FROM StaffingNeed n" + conditions.where())
                .getResultStream()
                .map(StaffingNeed::need)
                .toList();
    }
}
