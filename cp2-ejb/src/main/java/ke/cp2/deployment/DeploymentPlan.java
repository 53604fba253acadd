package ke.cp2.deployment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Sends people to seats so that as many seats as possible are filled, among them as many as
 * possible of those that ask for a skill, and then the points are the fewest. The same seats,
 * people, terms and seed give the same plan, whatever their order.
 */
public final class DeploymentPlan {

    /** So many points stand for a seat that nobody is sent to. */
    public static final long POINTS_OF_A_FREE_SEAT = SeatCosts.FREE_POINTS;

    private final SeatCosts costs;
    private final Assignment assignment;
    private final List<Placement> placements;
    private final Map<String, Integer> seatOf = new HashMap<>();
    private final Map<String, Integer> personOf = new HashMap<>();

    private DeploymentPlan(SeatCosts costs) {
        this.costs = costs;
        assignment = Assignment.solve(costs.table(), costs.people().size(), SeatCosts.free());
        placements = placed();
        for (int seat = 0; seat < costs.seats().size(); seat++) {
            seatOf.put(costs.seats().get(seat).id(), seat);
        }
        for (int person = 0; person < costs.people().size(); person++) {
            personOf.put(costs.people().get(person).id(), person);
        }
    }

    /**
     * Makes the plan.
     *
     * @param seed what draws between plans of equal points, as the series names it
     */
    public static DeploymentPlan of(
            List<Seat> seats, List<Deployable> people, DeploymentTerms terms, String seed) {
        return new DeploymentPlan(new SeatCosts(seats, people, terms, seed));
    }

    /** The seats that are filled, by their ids. */
    public List<Placement> placements() {
        return placements;
    }

    private List<Placement> placed() {
        List<Placement> placed = new ArrayList<>();
        for (int seat = 0; seat < costs.seats().size(); seat++) {
            int person = assignment.columnOf(seat);
            if (person >= 0) {
                placed.add(
                        new Placement(
                                costs.seats().get(seat),
                                costs.people().get(person),
                                costs.kilometres(seat, person),
                                costs.points(seat, person)));
            }
        }
        return List.copyOf(placed);
    }

    /** The seats that nobody is left for, each with its proof. */
    public List<Shortage> shortages() {
        List<Shortage> shortages = new ArrayList<>();
        for (int seat = 0; seat < costs.seats().size(); seat++) {
            if (assignment.columnOf(seat) < 0) {
                shortages.add(shortage(seat));
            }
        }
        return shortages;
    }

    private Shortage shortage(int freeSeat) {
        BitSet competitors = assignment.competitors(freeSeat);
        List<Seat> seats = new ArrayList<>(List.of(costs.seats().get(freeSeat)));
        List<Deployable> people = new ArrayList<>();
        competitors.stream()
                .filter(seat -> seat != freeSeat)
                .forEach(
                        seat -> {
                            seats.add(costs.seats().get(seat));
                            people.add(costs.people().get(assignment.columnOf(seat)));
                        });
        Map<Obstacle, Long> others =
                costs.people().stream()
                        .map(person -> SeatCosts.obstacle(seats.get(0), person))
                        .filter(Objects::nonNull)
                        .collect(groupingBy(obstacle -> obstacle, TreeMap::new, counting()));
        return new Shortage(seats, people, others);
    }

    /**
     * The points that all would cost more at least, if that person had that seat and everybody else
     * the best of what is then left; 0 where the person has it. Empty where a rule forbids it.
     *
     * @throws IllegalArgumentException for a seat or person that the plan does not know
     */
    public Optional<Long> extraPoints(String seatId, String personId) {
        long extra = assignment.extra(place(seatOf, seatId), place(personOf, personId));
        return extra == Assignment.FORBIDDEN
                ? Optional.empty()
                : Optional.of(SeatCosts.points(extra));
    }

    private static int place(Map<String, Integer> places, String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("not in this plan: " + id);
        }
        return place;
    }

    /** The points of all placements. */
    public long points() {
        return placements.stream().mapToLong(Placement::points).sum();
    }

    /** Tells whether the prices of the solver prove that no plan is better; read anew each time. */
    public boolean isProven() {
        return assignment.isProven();
    }

    /** Counts what a rule forbids and is done all the same, and people who are sent twice. */
    public long breaks() {
        long forbidden = placements.stream().filter(placed -> obstacle(placed) != null).count();
        long people = placements.stream().map(Placement::person).distinct().count();
        return forbidden + placements.size() - people;
    }

    /** Tells why a person must not be sent to a seat, the first reason that holds; or nothing. */
    public static Optional<Obstacle> obstacle(Seat seat, Deployable person) {
        return Optional.ofNullable(SeatCosts.obstacle(seat, person));
    }

    private static @Nullable Obstacle obstacle(Placement placed) {
        return SeatCosts.obstacle(placed.seat(), placed.person());
    }

    /** Counts the centres where more than two thirds of those sent are of one gender. */
    public long oneSidedCentres() {
        return placements.stream()
                .collect(groupingBy(placed -> placed.seat().centreCode()))
                .values()
                .stream()
                .filter(DeploymentPlan::isOneSided)
                .count();
    }

    private static boolean isOneSided(List<Placement> centre) {
        long women =
                centre.stream().filter(placed -> placed.person().gender() == Gender.FEMALE).count();
        return Math.min(women, centre.size() - women) < SeatCosts.fewest(centre.size());
    }
}
