package ke.cp2.nation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ke.cp2.reference.GeoPoint;

/**
 * A sub-county of the reference lists.
 *
 * @param code its own code
 * @param county the code of its county
 */
record NationPlace(String code, String county, String name) {

    static List<NationPlace> all(Connection connection) throws SQLException {
        List<NationPlace> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT CODE, COUNTY_CODE, NAME FROM SUB_COUNTY ORDER BY CODE")) {
            while (rows.next()) {
                places.add(
                        new NationPlace(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return places;
    }

    /**
     * The sub-counties in which the people of a nation live, by their codes: as many as it takes
     * for each to be as large as one of the whole country. A nation of 1,000 is one sub-county.
     */
    static List<NationPlace> of(Nation nation, List<NationPlace> all) {
        int home = Math.max(0, all.indexOf(naivasha(all)));
        int some = nation.subCounties(all.size());
        return IntStream.range(0, some)
                .mapToObj(place -> all.get((home + place * all.size() / some) % all.size()))
                .sorted(Comparator.comparing(NationPlace::code))
                .toList();
    }

    /** Finds where the known sub-county officer works. */
    static NationPlace naivasha(List<NationPlace> places) {
        return places.stream()
                .filter(place -> place.name.equals("Naivasha"))
                .findFirst()
                .orElse(places.get(0));
    }

    /** One of its schools, from 0. */
    String school(int number) {
        return name + (number % 2 == 0 ? " Secondary School " : " Academy ") + (number + 1);
    }

    /** The code of that school as an examination centre. */
    String centre(int number) {
        return county.substring(1) + '0' + code.substring(3) + "%03d".formatted(number + 1);
    }

    /** The points of sub-counties, by their codes. */
    static Map<String, GeoPoint> points(Connection connection) throws SQLException {
        Map<String, GeoPoint> points = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT SUB_COUNTY_CODE, LATITUDE, LONGITUDE"
                                        + " FROM SUB_COUNTY_POINT")) {
            while (rows.next()) {
                points.put(rows.getString(1), new GeoPoint(rows.getDouble(2), rows.getDouble(3)));
            }
        }
        return points;
    }
}
