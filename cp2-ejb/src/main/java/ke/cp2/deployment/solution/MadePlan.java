package ke.cp2.deployment.solution;

import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.deployment.DeploymentPlan;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.Placement;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of a sub-county: first whom officers have sent somewhere by hand, then those whose
 * vacancy was for one centre, then the exact assignment of all others. The same problem, pins,
 * terms and seed give the same plan.
 */
public final class MadePlan {

    private static final int METRES = 1000;
    private static final int PARTS = 3;

    /** Names the way in which plans are made: what another one made cannot be explained by it. */
    private static final String WAY = "2";

    private final PlaceProblem problem;
    private final DeploymentTerms terms;
    private final Map<String, PlaceSeat> seats = new LinkedHashMap<>();
    private final Map<String, PlacePerson> people = new LinkedHashMap<>();
    private final Map<String, Given> given = new HashMap<>();

    /** The ids of seats and people that are no part of the assignment. */
    private final Set<String> fixed = new HashSet<>();

    private final DeploymentPlan solved;
    private final String hash;

    private MadePlan(PlaceProblem problem, List<Pin> pins, DeploymentTerms terms, String seed) {
        this.problem = problem;
        this.terms = terms;
        hash = hash(problem, pins, terms, seed);
        problem.seats().forEach(seat -> seats.put(seat.id(), seat));
        problem.people().forEach(person -> people.put(person.deployable().id(), person));
        Map<String, PlaceSeat> free = new LinkedHashMap<>(seats);
        Map<String, PlacePerson> left = new LinkedHashMap<>(people);
        pins.forEach(pin -> fix(pin, free, left));
        stations(free, left);
        solved =
                DeploymentPlan.of(
                        free.values().stream().map(PlaceSeat::seat).toList(),
                        left.values().stream().map(PlacePerson::deployable).toList(),
                        terms,
                        seed);
        solved.placements().forEach(this::take);
    }

    /** Makes the plan. */
    public static MadePlan of(
            PlaceProblem problem, List<Pin> pins, DeploymentTerms terms, String seed) {
        return new MadePlan(problem, pins, terms, seed);
    }

    /** A pin that no longer fits, since the seat, the person or a rule has changed, is left out. */
    private void fix(Pin pin, Map<String, PlaceSeat> free, Map<String, PlacePerson> left) {
        PlaceSeat seat = free.get(pin.seatId());
        PlacePerson person = left.get(pin.person().toString());
        if (seat != null && person != null && isAllowed(seat, person)) {
            put(seat, person, pin);
            free.remove(seat.id());
            left.remove(person.deployable().id());
        }
    }

    private void stations(Map<String, PlaceSeat> free, Map<String, PlacePerson> left) {
        List<PlacePerson> bound =
                left.values().stream()
                        .filter(person -> person.stationCentre() != null)
                        .sorted(Comparator.comparingInt(person -> person.deployable().rank()))
                        .toList();
        for (PlacePerson person : bound) {
            free.values().stream()
                    .filter(seat -> seat.centreCode().equals(person.stationCentre()))
                    .filter(seat -> seat.positionCode().equals(person.stationPosition()))
                    .filter(seat -> isAllowed(seat, person))
                    .min(Comparator.comparing(seat -> seat.seat().skills().isNothing()))
                    .ifPresent(
                            seat -> {
                                put(seat, person, null);
                                free.remove(seat.id());
                                left.remove(person.deployable().id());
                            });
        }
    }

    private static boolean isAllowed(PlaceSeat seat, PlacePerson person) {
        return DeploymentPlan.obstacle(seat.seat(), person.deployable()).isEmpty();
    }

    private void put(PlaceSeat seat, PlacePerson person, @Nullable Pin pin) {
        fixed.add(seat.id());
        fixed.add(person.deployable().id());
        double kilometres = seat.point().kilometresTo(person.deployable().home());
        given.put(
                seat.id(),
                new Given(
                        seat,
                        person,
                        (int) Math.round(kilometres * METRES),
                        terms.points(kilometres, person.deployable().rank()),
                        pin));
    }

    private void take(Placement placed) {
        PlaceSeat seat = seats.get(placed.seat().id());
        PlacePerson person = people.get(placed.person().id());
        if (seat == null || person == null) {
            throw new IllegalStateException("not in the problem: " + placed.seat().id());
        }
        given.put(
                seat.id(),
                new Given(
                        seat,
                        person,
                        (int) Math.round(placed.kilometres() * METRES),
                        placed.points(),
                        null));
    }

    /** Finds who has a seat, or null. */
    public @Nullable Given at(String seatId) {
        return given.get(seatId);
    }

    /** Finds where a person is sent, or null. */
    public @Nullable Given of(String personId) {
        return given.values().stream()
                .filter(each -> each.person().deployable().id().equals(personId))
                .findFirst()
                .orElse(null);
    }

    public PlaceProblem problem() {
        return problem;
    }

    /** The exact assignment of all who are not fixed. */
    public DeploymentPlan solved() {
        return solved;
    }

    /** Tells whether the assignment weighed that person for that seat: neither is fixed. */
    public boolean isWeighed(String seatId, String personId) {
        return !fixed.contains(seatId) && !fixed.contains(personId);
    }

    /** SHA-256 of all that the plan was made from. */
    public String hash() {
        return hash;
    }

    /** Counts what it does; rules that are broken are counted where the plan is kept. */
    public PlanFigures figures(int breaks) {
        List<Given> all = new ArrayList<>(given.values());
        long women =
                all.stream()
                        .filter(each -> each.person().deployable().gender() == Gender.FEMALE)
                        .count();
        return new PlanFigures(
                seats.size(),
                all.size(),
                problem.taken(),
                people.size(),
                (int) women,
                oneSided(all),
                breaks,
                (int) all.stream().mapToInt(Given::metres).average().orElse(0),
                all.stream().mapToInt(Given::metres).max().orElse(0),
                all.stream().mapToLong(Given::points).sum(),
                solved.isProven());
    }

    private static int oneSided(List<Given> all) {
        return (int)
                all.stream().collect(groupingBy(each -> each.seat().centreCode())).values().stream()
                        .filter(MadePlan::isOneSided)
                        .count();
    }

    /** A centre with fewer than three people cannot have a third of each gender. */
    private static boolean isOneSided(List<Given> centre) {
        long women =
                centre.stream()
                        .filter(each -> each.person().deployable().gender() == Gender.FEMALE)
                        .count();
        return centre.size() >= PARTS
                && Math.min(women, centre.size() - women) * PARTS < centre.size();
    }

    /** The people who are sent nowhere, in the order of their accounts. */
    public List<PlacePerson> leftOver() {
        Set<String> sent = new HashSet<>();
        given.values().forEach(each -> sent.add(each.person().deployable().id()));
        return people.values().stream()
                .filter(person -> !sent.contains(person.deployable().id()))
                .toList();
    }

    private static String skills(PlaceSeat seat) {
        return (seat.braille() ? " braille" : "") + (seat.signLanguage() ? " sign language" : "");
    }

    private static String hash(
            PlaceProblem problem, List<Pin> pins, DeploymentTerms terms, String seed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> lines = new ArrayList<>();
            lines.add(WAY);
            lines.add(seed);
            lines.add(terms.toString());
            problem.seats().forEach(seat -> lines.add(seat.id() + seat.point() + skills(seat)));
            problem.people()
                    .forEach(
                            person ->
                                    lines.add(
                                            person.deployable().toString()
                                                    + person.stationCentre()
                                                    + person.stationPosition()));
            pins.stream()
                    .map(pin -> pin.seatId() + '=' + pin.person())
                    .sorted()
                    .forEach(lines::add);
            lines.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
