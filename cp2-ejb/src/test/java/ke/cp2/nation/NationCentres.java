package ke.cp2.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ke.cp2.centre.CentreKey;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.staffing.Ratio;
import ke.cp2.centre.staffing.StaffingPolicy;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.reference.GeoPoint;

/** The centres of the first series, every seventh so small that another hosts it, and the need. */
final class NationCentres {

    private static final long CENTRES = 35_000;
    private static final long ACCOUNTS = 400_000;
    private static final int FEWEST = 6;
    private static final int SMALL_EVERY = 7;
    private static final int MOST_CANDIDATES = 150;
    private static final int SMALL = 12;

    private final Nation nation;
    private final List<NationPlace> places;

    NationCentres(Nation nation, List<NationPlace> places) {
        this.nation = nation;
        this.places = places;
    }

    private int ofPlace() {
        return (int) Math.max(FEWEST, nation.accounts() * CENTRES / ACCOUNTS / places.size());
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
            boolean small = isSmall(number);
            int candidates = candidates(number);
            String code = place.centre(number);
            centres.add(
                    CentreKey.of(series, code),
                    series,
                    code,
                    place.school(number),
                    place.county(),
                    place.code(),
                    candidates,
                    small ? CentreKey.of(series, place.centre(0)) : null);
            hosted += small ? candidates : 0;
            int seated = small ? 0 : number == 0 ? candidates + hosted : candidates;
            for (Ratio ratio : StaffingPolicy.defaults("KCSE")) {
                need.merge(ratio.positionCode(), ratio.posts(seated), Integer::sum);
            }
        }
        return need;
    }

    /** The seats of a place as its centres need them, in the order of their ids. */
    List<PlaceSeat> seats(NationPlace place, GeoPoint point) {
        List<PlaceSeat> seats = new ArrayList<>();
        int hosted = 0;
        for (int number = ofPlace() - 1; number >= 0; number--) {
            hosted += isSmall(number) ? SMALL : 0;
            int seated = isSmall(number) ? 0 : candidates(number) + (number == 0 ? hosted : 0);
            for (Ratio ratio : StaffingPolicy.defaults("KCSE")) {
                for (int seat = 1; seat <= ratio.posts(seated); seat++) {
                    seats.add(
                            new PlaceSeat(
                                    place.centre(number),
                                    place.school(number),
                                    place.code(),
                                    point,
                                    ratio.positionCode(),
                                    seat));
                }
            }
        }
        seats.sort(Comparator.comparing(PlaceSeat::id));
        return seats;
    }

    private static boolean isSmall(int number) {
        return number % SMALL_EVERY == SMALL_EVERY - 1;
    }

    private int candidates(int number) {
        return isSmall(number)
                ? SMALL
                : CentreTerms.HOSTED_BELOW
                        + nation.chance("centre", number).nextInt(MOST_CANDIDATES);
    }
}
