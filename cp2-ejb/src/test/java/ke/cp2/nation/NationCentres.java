package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ke.cp2.centre.CentreKey;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.staffing.Ratio;
import ke.cp2.centre.staffing.StaffingPolicy;

/** The centres of the first series, every seventh so small that another hosts it, and the need. */
final class NationCentres {

    private static final long CENTRES = 35_000;
    private static final long ACCOUNTS = 400_000;
    private static final int SMALL_EVERY = 7;
    private static final int MOST_CANDIDATES = 500;
    private static final int SMALL = 12;

    private final Nation nation;
    private final List<NationPlace> places;

    NationCentres(Nation nation, List<NationPlace> places) {
        this.nation = nation;
        this.places = places;
    }

    private int ofPlace() {
        return (int) Math.max(2, nation.accounts() * CENTRES / ACCOUNTS / places.size());
    }

    void add(Connection connection) throws SQLException {
        long series = nation.id(0);
        int need = 0;
        try (Rows centres =
                        new Rows(
                                connection,
                                "CENTRE",
                                "ID, SERIES_ID, CODE, NAME, COUNTY_CODE, SUB_COUNTY_CODE, CANDIDATES,"
                                        + " HOST_ID");
                Rows needs =
                        new Rows(
                                connection,
                                "STAFFING_NEED",
                                "ID, SERIES_ID, COUNTY_CODE, SUB_COUNTY_CODE, POSITION_CODE, POSTS")) {
            for (NationPlace place : places) {
                for (Map.Entry<String, Integer> posts : add(centres, series, place).entrySet()) {
                    needs.add(
                            nation.id(need++),
                            series,
                            place.county(),
                            place.code(),
                            posts.getKey(),
                            posts.getValue());
                }
                centres.flush();
            }
            needs.flush();
        }
        connection.commit();
    }

    /** Adds the centres of a place and gives its need by position. */
    private Map<String, Integer> add(Rows centres, long series, NationPlace place)
            throws SQLException {
        Map<String, Integer> need = new TreeMap<>();
        int hosted = 0;
        for (int number = ofPlace() - 1; number >= 0; number--) {
            boolean small = number % SMALL_EVERY == SMALL_EVERY - 1;
            int candidates =
                    small
                            ? SMALL
                            : CentreTerms.HOSTED_BELOW
                                    + nation.chance("centre", number).nextInt(MOST_CANDIDATES);
            String code = code(place, number);
            centres.add(
                    CentreKey.of(series, code),
                    series,
                    code,
                    place.school(number),
                    place.county(),
                    place.code(),
                    candidates,
                    small ? CentreKey.of(series, code(place, 0)) : null);
            hosted += small ? candidates : 0;
            int seated = small ? 0 : number == 0 ? candidates + hosted : candidates;
            for (Ratio ratio : StaffingPolicy.defaults("KCSE")) {
                need.merge(ratio.positionCode(), ratio.posts(seated), Integer::sum);
            }
        }
        return need;
    }

    private static String code(NationPlace place, int number) {
        return place.county().substring(1)
                + '0'
                + place.code().substring(3)
                + "%03d".formatted(number + 1);
    }
}
