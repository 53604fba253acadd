package ke.cp2.centre.staffing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreTerms;

/** Works out whom centres need: a policy that knows nothing of the database. */
public final class StaffingPolicy {

    /** Sits with the candidates, and so reads and signs as they do. */
    static final String INVIGILATOR = "INV";

    private static final String INTERMEDIATE = "KILEA";
    private static final int CANDIDATES_OF_SUPERVISOR = 200;
    private static final int CANDIDATES_OF_INVIGILATOR = 20;
    private static final int CANDIDATES_OF_INTERMEDIATE = 10;
    private static final int SECURITY_ABOVE = 250;

    /** A host that is hosted itself is followed no further than this. */
    private static final int LONGEST_CHAIN = 3;

    private StaffingPolicy() {}

    /** The ratios that a series begins with, in the order of pages. */
    public static List<Ratio> defaults(String examCode) {
        return List.of(
                new Ratio("CM", 1, 0, 0),
                new Ratio("SUP", 0, CANDIDATES_OF_SUPERVISOR, 0),
                new Ratio(
                        INVIGILATOR,
                        0,
                        INTERMEDIATE.equals(examCode)
                                ? CANDIDATES_OF_INTERMEDIATE
                                : CANDIDATES_OF_INVIGILATOR,
                        0),
                new Ratio("SEC", 1, 0, SECURITY_ABOVE));
    }

    /** Tells how many candidates sit at each centre, by its code: those of hosted centres there. */
    static Map<String, Integer> seated(Collection<CentreTerms> centres) {
        Map<String, CentreTerms> byCode =
                centres.stream().collect(Collectors.toMap(CentreTerms::code, Function.identity()));
        Map<String, Integer> seated = new HashMap<>();
        for (CentreTerms centre : centres) {
            seated.merge(place(centre, byCode).code(), centre.candidates(), Integer::sum);
        }
        return seated;
    }

    /** Those at each centre whose invigilators need a skill; centres without any are left out. */
    static Map<String, AssistedCandidates> assisted(Collection<CentreTerms> centres) {
        Map<String, CentreTerms> byCode =
                centres.stream().collect(Collectors.toMap(CentreTerms::code, Function.identity()));
        Map<String, AssistedCandidates> assisted = new HashMap<>();
        centres.stream()
                .filter(centre -> !centre.assisted().isNone())
                .forEach(
                        centre ->
                                assisted.merge(
                                        place(centre, byCode).code(),
                                        centre.assisted(),
                                        AssistedCandidates::plus));
        return assisted;
    }

    /** The centre where the candidates of a centre sit; itself while its host is not there. */
    private static CentreTerms place(CentreTerms centre, Map<String, CentreTerms> byCode) {
        CentreTerms place = centre;
        for (int i = 0; i < LONGEST_CHAIN && place.hostCode() != null; i++) {
            CentreTerms host = byCode.get(place.hostCode());
            if (host == null) {
                return place;
            }
            place = host;
        }
        return place;
    }

    /** The posts of each sub-county and position; those that need nobody are left out. */
    static Map<PlaceNeed.Key, Integer> need(Collection<CentreTerms> centres, List<Ratio> ratios) {
        Map<String, Integer> seated = seated(centres);
        Map<PlaceNeed.Key, Integer> need = new HashMap<>();
        for (CentreTerms centre : centres) {
            int here = seated.getOrDefault(centre.code(), 0);
            for (Ratio ratio : ratios) {
                int posts = ratio.posts(here);
                if (posts > 0) {
                    need.merge(
                            new PlaceNeed.Key(
                                    centre.countyCode(),
                                    centre.subCountyCode(),
                                    ratio.positionCode()),
                            posts,
                            Integer::sum);
                }
            }
        }
        return need;
    }
}
