package ke.cp2.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ke.cp2.profile.value.Gender;
import ke.cp2.reference.GeoPoint;

/** An invented sub-county: centres within some 20 km, and people who live among them. */
record InventedSubCounty(List<Seat> seats, List<Deployable> people) {

    /** Seats of each kind in ten; what one accepts follows them. */
    private static final List<String> POSITIONS =
            List.of(
                    "INVIGILATOR",
                    "INVIGILATOR",
                    "INVIGILATOR",
                    "INVIGILATOR",
                    "INVIGILATOR",
                    "INVIGILATOR",
                    "SUPERVISOR",
                    "SECURITY",
                    "SECURITY",
                    "CENTRE_MANAGER");

    private static final double DEGREES = 0.18;

    /** Makes one with so many centres, seats and people; the same number gives the same. */
    static InventedSubCounty of(int number, int centres, int seats, int people) {
        Random random = new Random(number);
        double south = -4 + number % 8;
        double west = 34 + number % 7;
        List<String> codes =
                IntStream.rangeClosed(1, centres)
                        .mapToObj(centre -> "%05d%03d".formatted(number, centre))
                        .toList();
        List<GeoPoint> points = codes.stream().map(code -> point(random, south, west)).toList();
        List<Seat> made = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            int centre = i % centres;
            made.add(
                    new Seat(
                            codes.get(centre) + '-' + i / centres,
                            codes.get(centre),
                            points.get(centre),
                            POSITIONS.get(i / centres % POSITIONS.size()),
                            random.nextInt(200) == 0,
                            random.nextInt(200) == 0));
        }
        List<Deployable> waiting = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            waiting.add(person(random, "%03d-%05d".formatted(number, i), i, codes, south, west));
        }
        return new InventedSubCounty(made, waiting);
    }

    /** What its own plan has left: seats that nobody has, and people without a seat. */
    InventedSubCounty without(List<Placement> placements) {
        Set<Seat> taken = placements.stream().map(Placement::seat).collect(Collectors.toSet());
        Set<Deployable> sent =
                placements.stream().map(Placement::person).collect(Collectors.toSet());
        return new InventedSubCounty(
                seats.stream().filter(seat -> !taken.contains(seat)).toList(),
                people.stream().filter(person -> !sent.contains(person)).toList());
    }

    /** Puts what several have left together, for the second pass over their county. */
    static InventedSubCounty together(List<InventedSubCounty> all) {
        return new InventedSubCounty(
                all.stream().flatMap(one -> one.seats.stream()).toList(),
                all.stream().flatMap(one -> one.people.stream()).toList());
    }

    private static Deployable person(
            Random random, String id, int rank, List<String> codes, double south, double west) {
        Set<String> positions = new HashSet<>();
        positions.add(POSITIONS.get(random.nextInt(POSITIONS.size())));
        if (random.nextInt(4) == 0) {
            positions.add(POSITIONS.get(random.nextInt(POSITIONS.size())));
        }
        return new Deployable(
                id,
                point(random, south, west),
                random.nextInt(100) < 45 ? Gender.FEMALE : Gender.MALE,
                rank / 3 + 1,
                positions,
                random.nextInt(10) < 6 ? Set.of(any(random, codes)) : Set.of(),
                random.nextInt(20) == 0 ? Set.of(any(random, codes)) : Set.of(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(year -> any(random, codes))
                        .collect(Collectors.toSet()),
                random.nextInt(20) == 0,
                random.nextInt(20) == 0);
    }

    private static String any(Random random, List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private static GeoPoint point(Random random, double south, double west) {
        return new GeoPoint(
                south + random.nextDouble() * DEGREES, west + random.nextDouble() * DEGREES);
    }
}
