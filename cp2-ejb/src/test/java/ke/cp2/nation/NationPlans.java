package ke.cp2.nation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import ke.cp2.deployment.Deployable;
import ke.cp2.deployment.DeploymentPlan;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.solution.Given;
import ke.cp2.deployment.solution.MadePlan;
import ke.cp2.deployment.solution.PlacePerson;
import ke.cp2.deployment.solution.PlaceProblem;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.deployment.solution.PlanFigures;
import ke.cp2.reference.GeoPoint;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who is sent where: the solver of the domain makes the plan of each sub-county from what the
 * nation knows of its people, before their applications are written.
 */
final class NationPlans {

    /** Of the plans of one sub-county in so many a second one waits for approval. */
    private static final int WAITING_EVERY = 5;

    private static final int REPLACED_OF_HUNDRED = 3;
    private static final int REVOKED_OF_HUNDRED = 4;

    /** What became of a seat after the first plan was in effect. */
    enum Fate {
        STAYS,
        REPLACED,
        REVOKED
    }

    /**
     * A person at a seat.
     *
     * @param application by its place in the nation
     * @param fate of the seat; nothing has happened to that of a plan that waits
     * @param heir who took the seat over, or null
     */
    record Seated(
            PlaceSeat seat, Given given, int application, Fate fate, @Nullable Integer heir) {}

    /**
     * The plan of a sub-county.
     *
     * @param hash of all that it was made from
     * @param seated by the ids of their seats
     * @param waits whether it waits for the second officer
     */
    record Made(
            NationPlace place,
            PlanFigures figures,
            String hash,
            List<PlaceSeat> seats,
            Map<String, Seated> seated,
            boolean waits) {}

    private final Nation nation;
    private final NationPeople people;
    private final NationVacancies vacancies;
    private final NationApplications applications;
    private final NationCentres centres;
    private final List<NationPlace> places;
    private final Map<String, GeoPoint> points;
    private final List<Made> plans = new ArrayList<>();
    private final BitSet deployed = new BitSet();

    NationPlans(
            Nation nation,
            NationPeople people,
            NationVacancies vacancies,
            NationApplications applications,
            NationCentres centres,
            List<NationPlace> places,
            Map<String, GeoPoint> points) {
        this.nation = nation;
        this.people = people;
        this.vacancies = vacancies;
        this.applications = applications;
        this.centres = centres;
        this.places = places;
        this.points = points;
    }

    /** What the seed of the first or the second order is. */
    String seed(boolean waits) {
        return "KCSE-" + nation.seriesYear() + (waits ? "-2" : "-1");
    }

    /** All plans, the first of each sub-county before the second. */
    List<Made> plans() {
        return plans;
    }

    /** Makes them. */
    void make(NationProgress progress) {
        Map<String, List<Integer>> accepted = accepted();
        for (int p = 0; p < places.size(); p++) {
            NationPlace place = places.get(p);
            List<Integer> here = accepted.getOrDefault(place.code(), List.of());
            if (!here.isEmpty()) {
                make(place, here, p % WAITING_EVERY == 0);
            }
            progress.tell("sub-counties planned", p + 1, places.size());
        }
        applications.deploy(deployed);
    }

    /** The accepted applications by sub-county: whoever has several belongs to the first one's. */
    private Map<String, List<Integer>> accepted() {
        Map<String, List<Integer>> accepted = new HashMap<>();
        int person = -1;
        String home = "";
        boolean strayed = false;
        for (int a = 0; a < applications.count(); a++) {
            if (applications.isAccepted(a) && !people.isClosed(applications.applicant(a))) {
                String place = vacancies.place(applications.vacancy(a)).code();
                if (applications.applicant(a) != person) {
                    person = applications.applicant(a);
                    home = place;
                    strayed = false;
                }
                strayed |= !place.equals(home);
                if (!strayed) {
                    accepted.computeIfAbsent(place, any -> new ArrayList<>()).add(a);
                }
            }
        }
        return accepted;
    }

    private void make(NationPlace place, List<Integer> accepted, boolean waiting) {
        List<PlaceSeat> seats = centres.seats(place, point(place));
        List<Integer> early =
                waiting
                        ? accepted.stream().filter(a -> !applications.isLate(a)).toList()
                        : accepted;
        MadePlan first = solved(new PlaceProblem(seats, persons(early, Set.of()), 0), false);
        Map<String, Seated> seated = seated(first);
        plans.add(made(place, first, seated, false));
        if (waiting) {
            happen(place, seated, persons(accepted, taken(seated)));
        }
        seated.values().forEach(this::deploy);
        if (waiting) {
            Set<String> taken = new HashSet<>();
            for (Seated one : seated.values()) {
                if (one.fate() != Fate.REVOKED) {
                    taken.add(one.seat().id());
                }
            }
            MadePlan second =
                    solved(
                            new PlaceProblem(
                                    seats.stream()
                                            .filter(seat -> !taken.contains(seat.id()))
                                            .toList(),
                                    persons(accepted, sent(seated)),
                                    taken.size()),
                            true);
            plans.add(made(place, second, seated(second), true));
        }
    }

    /** Keeps of a plan what is written down: the table of its costs is large. */
    private static Made made(
            NationPlace place, MadePlan plan, Map<String, Seated> seated, boolean waits) {
        return new Made(place, plan.figures(0), plan.hash(), plan.problem().seats(), seated, waits);
    }

    private MadePlan solved(PlaceProblem problem, boolean waits) {
        return MadePlan.of(problem, List.of(), DeploymentTerms.USUAL, seed(waits));
    }

    private Map<String, Seated> seated(MadePlan plan) {
        Map<String, Seated> seated = new LinkedHashMap<>();
        for (PlaceSeat seat : plan.problem().seats()) {
            Given given = plan.at(seat.id());
            if (given != null) {
                long id = given.person().application(seat.positionCode());
                seated.put(
                        seat.id(),
                        new Seated(seat, given, (int) (id - nation.id(0)), Fate.STAYS, null));
            }
        }
        return seated;
    }

    /** Some who were sent are replaced by others who fit, some are called back. */
    private void happen(NationPlace place, Map<String, Seated> seated, List<PlacePerson> spare) {
        List<PlacePerson> left = new ArrayList<>(spare);
        SplittableRandom chance = nation.chance("fate", Integer.parseInt(place.code()));
        seated.replaceAll(
                (id, one) -> {
                    int turn = chance.nextInt(100);
                    if (turn >= REVOKED_OF_HUNDRED) {
                        return one;
                    }
                    PlacePerson heir =
                            turn < REPLACED_OF_HUNDRED
                                    ? left.stream()
                                            .filter(person -> fits(one.seat(), person))
                                            .findFirst()
                                            .orElse(null)
                                    : null;
                    left.remove(heir);
                    return new Seated(
                            one.seat(),
                            one.given(),
                            one.application(),
                            heir == null ? Fate.REVOKED : Fate.REPLACED,
                            heir == null
                                    ? null
                                    : (int)
                                            (heir.application(one.seat().positionCode())
                                                    - nation.id(0)));
                });
    }

    private static boolean fits(PlaceSeat seat, PlacePerson person) {
        return person.applications().containsKey(seat.positionCode())
                && DeploymentPlan.obstacle(seat.seat(), person.deployable()).isEmpty();
    }

    private void deploy(Seated one) {
        if (one.fate() == Fate.STAYS) {
            deployed.set(one.application());
        } else if (one.heir() != null) {
            deployed.set(one.heir());
        }
    }

    /** Who is at a seat, whatever becomes of it. */
    private Set<Integer> taken(Map<String, Seated> seated) {
        Set<Integer> taken = new HashSet<>();
        seated.values().forEach(one -> taken.add(applications.applicant(one.application())));
        return taken;
    }

    /** Who is at a seat in the end. */
    private Set<Integer> sent(Map<String, Seated> seated) {
        Set<Integer> sent = new HashSet<>();
        for (Seated one : seated.values()) {
            if (one.fate() == Fate.STAYS) {
                sent.add(applications.applicant(one.application()));
            } else if (one.heir() != null) {
                sent.add(applications.applicant(one.heir()));
            }
        }
        return sent;
    }

    private GeoPoint point(NationPlace place) {
        return points.getOrDefault(place.code(), new GeoPoint(0.5, 37.8));
    }

    /**
     * The people behind accepted applications of one sub-county, as the domain reads them.
     *
     * @param without persons who are left out, but count where places are counted
     */
    private List<PlacePerson> persons(Collection<Integer> accepted, Set<Integer> without) {
        Map<Integer, List<Integer>> posts = new TreeMap<>();
        Map<Integer, Integer> ranks = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        accepted.stream()
                .sorted(
                        Comparator.comparing(applications::submittedAt)
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(
                        a -> {
                            int place = counts.merge(position(a), 1, Integer::sum);
                            int person = applications.applicant(a);
                            posts.computeIfAbsent(person, any -> new ArrayList<>()).add(a);
                            ranks.merge(person, place, Math::min);
                        });
        posts.keySet().removeAll(without);
        List<PlacePerson> persons = new ArrayList<>();
        posts.forEach((person, own) -> persons.add(person(person, own, ranks.get(person))));
        return persons;
    }

    private String position(int application) {
        return vacancies.position(applications.vacancy(application));
    }

    private PlacePerson person(int person, List<Integer> own, int rank) {
        AccountId account = people.accountId(person);
        Map<String, Long> posts = new HashMap<>();
        own.forEach(a -> posts.putIfAbsent(position(a), applications.id(a)));
        Set<String> before = new TreeSet<>();
        if (NationPeople.wasSent(person)) {
            before.add(people.pastCentre(person));
        }
        return new PlacePerson(
                account,
                new Deployable(
                        account.toString(),
                        point(people.place(person)),
                        people.gender(person),
                        rank,
                        new TreeSet<>(posts.keySet()),
                        new TreeSet<>(Set.of(people.station(person))),
                        applications.interestsOfApplicant(own.get(0)),
                        before,
                        false,
                        false),
                posts,
                null,
                null);
    }
}
