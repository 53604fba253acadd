package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.Centre;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.CentresChanged;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/**
 * Centres of KCSE: in three counties some that are so small that others host them, elsewhere the
 * schools whose vacancies name them.
 */
@Dependent
class DemoCentres {

    private static final Set<String> COUNTIES = Set.of("047", "032", "001");

    private static final List<String> NAMES =
            List.of("Nuru", "Heshima", "Ufanisi", "Maarifa", "Jitihada", "Elimu Bora");

    private static final List<Integer> CANDIDATES = List.of(412, 198, 251, 24, 87, 305, 12, 640);

    /** The first centre of each place has some. */
    private static final AssistedCandidates ASSISTED = new AssistedCandidates(3, 2);

    /** Codes of the others begin behind those of the schools of the place. */
    private static final int FIRST_OTHER = 11;

    @PersistenceContext private EntityManager entityManager;
    @Inject private SeriesNames series;
    @Inject private Event<CentresChanged> changed;

    void add() {
        SeriesName kcse =
                series.latest().stream()
                        .filter(one -> one.examCode().equals("KCSE"))
                        .findFirst()
                        .orElseThrow();
        DemoPlace.ALL.forEach(
                place ->
                        add(
                                kcse.id(),
                                place,
                                COUNTIES.contains(place.countyCode())
                                        ? CANDIDATES.size()
                                        : place.schools().size()));
        entityManager.flush();
        changed.fire(new CentresChanged(kcse.id()));
    }

    private void add(long seriesId, DemoPlace place, int centres) {
        int schools = place.schools().size();
        String host = place.centreCode(0);
        for (int i = 0; i < centres; i++) {
            boolean known = i < schools;
            int candidates = CANDIDATES.get(i);
            String code = known ? place.centreCode(i) : other(place, i);
            String name =
                    known
                            ? place.schoolName(i, true)
                            : NAMES.get(i - schools) + " Secondary School";
            entityManager.persist(
                    new Centre(
                            seriesId,
                            new CentreTerms(
                                    code,
                                    name,
                                    place.countyCode(),
                                    place.subCountyCode(),
                                    candidates,
                                    candidates < CentreTerms.HOSTED_BELOW ? host : null,
                                    i == 0 ? ASSISTED : AssistedCandidates.NONE,
                                    null)));
        }
    }

    private static String other(DemoPlace place, int index) {
        return place.centreCode(0).substring(0, 5)
                + String.format(Locale.ROOT, "%03d", FIRST_OTHER + index);
    }
}
