package ke.cp2.deployment.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ke.cp2.application.deployed.AcceptedPeople;
import ke.cp2.application.deployed.AcceptedPeople.AcceptedPost;
import ke.cp2.deployment.Deployable;
import ke.cp2.deployment.DeploymentPlan;
import ke.cp2.deployment.Obstacle;
import ke.cp2.deployment.Seat;
import ke.cp2.deployment.Shortage;
import ke.cp2.deployment.solution.MadePlan;
import ke.cp2.deployment.solution.PlacePerson;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.platform.PageRequest;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Explains plans: the same people, places, terms and seed give the same plan again, with its
 * prices. Where something has changed since, there is nothing to explain it by.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class PlanReasons {

    /** As many other places as somebody reads. */
    private static final int MOST_PLACES = 15;

    private static final int MOST_PEOPLE = 100;

    private static final int METRES = 1000;

    @Inject private PlanAccess access;

    @Inject private PlacePlans plans;

    @Inject private PlanKeeper keeper;

    @Inject private AcceptedPeople accepted;

    @Inject private FirstPeople names;

    /** Explains where a plan sends a person; empty when neither is to be seen. */
    public Optional<PersonReasons> person(@Nullable Long planId, @Nullable AccountId accountId) {
        return accountId == null
                ? Optional.empty()
                : access.inView(planId, accountId).flatMap(plan -> person(plan, accountId));
    }

    private Optional<PersonReasons> person(PlacePlan plan, AccountId accountId) {
        MadePlan made = again(plan);
        Optional<SeatRow> seat = plans.rowOf(plan.id(), accountId);
        String id = accountId.toString();
        Optional<PlacePerson> person = made.problem().person(id);
        if (seat.isEmpty() && person.isEmpty()) {
            return Optional.empty();
        }
        boolean current = isCurrent(plan, made);
        return Optional.of(
                new PersonReasons(
                        view(plan),
                        current,
                        seat.orElse(null),
                        names.named(List.of(accountId)).get(accountId),
                        person.map(found -> found.deployable().rank()).orElse(0),
                        seat.filter(given -> !isWeighed(made, given, id)).isPresent(),
                        current && person.isPresent()
                                ? alternatives(made, person.get(), seat.orElse(null))
                                : List.of()));
    }

    private static boolean isWeighed(MadePlan made, SeatRow seat, String person) {
        return made.isWeighed(
                PlaceSeat.id(seat.centreCode(), seat.positionCode(), seat.seatNumber()), person);
    }

    /** The cheapest seat of each centre and position, without where the person is. */
    private static List<Alternative> alternatives(
            MadePlan made, PlacePerson person, @Nullable SeatRow own) {
        Map<String, Alternative> best = new LinkedHashMap<>();
        for (PlaceSeat seat : made.problem().seats()) {
            boolean here =
                    own != null
                            && own.centreCode().equals(seat.centreCode())
                            && own.positionCode().equals(seat.positionCode());
            if (!here && person.deployable().positions().contains(seat.positionCode())) {
                Alternative other = alternative(made, person, seat);
                best.merge(
                        seat.centreCode() + seat.positionCode(),
                        other,
                        (one, two) -> CHEAPEST.compare(one, two) <= 0 ? one : two);
            }
        }
        return best.values().stream().sorted(CHEAPEST).limit(MOST_PLACES).toList();
    }

    private static final Comparator<Alternative> CHEAPEST =
            Comparator.comparing(
                            Alternative::extraPoints,
                            Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                    .thenComparingInt(Alternative::metres)
                    .thenComparing(Alternative::centreCode);

    private static Alternative alternative(MadePlan made, PlacePerson person, PlaceSeat seat) {
        Obstacle obstacle = DeploymentPlan.obstacle(seat.seat(), person.deployable()).orElse(null);
        String id = person.deployable().id();
        Long extra =
                obstacle == null && made.isWeighed(seat.id(), id)
                        ? made.solved().extraPoints(seat.id(), id).orElse(null)
                        : null;
        return new Alternative(
                seat.centreCode(),
                seat.centreName(),
                seat.positionCode(),
                (int) Math.round(seat.point().kilometresTo(person.deployable().home()) * METRES),
                obstacle,
                extra);
    }

    /** Explains whom a plan sends to a centre; empty when the plan has no such centre. */
    public Optional<CentreReasons> centre(@Nullable Long planId, @Nullable String centreCode) {
        return centreCode == null
                ? Optional.empty()
                : access.inView(planId)
                        .map(plan -> centre(plan, centreCode))
                        .filter(reasons -> !reasons.rows().isEmpty());
    }

    private CentreReasons centre(PlacePlan plan, String centreCode) {
        List<SeatRow> rows =
                plans.rows(plan.id(), centreCode, PageRequest.of(0, PageRequest.MAXIMUM_SIZE))
                        .rows();
        MadePlan made = again(plan);
        boolean current = isCurrent(plan, made);
        return new CentreReasons(
                view(plan), current, rows, current ? free(made, centreCode) : List.of());
    }

    /**
     * Explains what a plan leaves over: the seats that nobody is left for, each with its proof, and
     * the first people whom it sends nowhere, in their order.
     *
     * @return empty when the caller may not see the plan
     */
    public Optional<Rest> rest(long planId) {
        return access.inView(planId)
                .map(
                        plan -> {
                            MadePlan made = again(plan);
                            return isCurrent(plan, made)
                                    ? new Rest(
                                            true, free(made, null), leftOver(made, person -> true))
                                    : new Rest(false, List.of(), List.of());
                        });
    }

    /**
     * Explains the same of a second pass for the centres and people of the caller's own sub-county.
     *
     * @return empty when it did not go over that sub-county
     */
    public Optional<Rest> ownRest(long planId) {
        return access.pass(planId).map(plan -> ownRest(plan, access.ownSubCounty()));
    }

    private Rest ownRest(PlacePlan plan, String own) {
        MadePlan made = again(plan);
        if (!isCurrent(plan, made)) {
            return new Rest(false, List.of(), List.of());
        }
        Set<String> centres =
                made.problem().seats().stream()
                        .filter(seat -> own.equals(seat.subCountyCode()))
                        .map(PlaceSeat::centreCode)
                        .collect(Collectors.toSet());
        Set<AccountId> people =
                accepted.posts(plan.seriesId(), own).stream()
                        .map(AcceptedPost::accountId)
                        .collect(Collectors.toSet());
        return new Rest(
                true,
                free(made, null).stream()
                        .filter(seat -> centres.contains(seat.centreCode()))
                        .toList(),
                leftOver(made, person -> people.contains(person.accountId())));
    }

    /**
     * Holds what a plan leaves over.
     *
     * @param current whether all is as the plan was made from; if not, nothing can be explained
     */
    public record Rest(boolean current, List<FreeSeat> free, List<LeftOver> leftOver)
            implements Serializable {

        public Rest {
            free = List.copyOf(free);
            leftOver = List.copyOf(leftOver);
        }
    }

    static List<FreeSeat> free(MadePlan made, @Nullable String centreCode) {
        Map<String, String> centres = new LinkedHashMap<>();
        made.problem().seats().forEach(seat -> centres.put(seat.centreCode(), seat.centreName()));
        List<Shortage> shortages = made.solved().shortages();
        Map<String, Integer> lacking = new HashMap<>();
        shortages.forEach(shortage -> lacking.merge(group(shortage), 1, Integer::sum));
        List<FreeSeat> free = new ArrayList<>();
        for (Shortage shortage : shortages) {
            if (centreCode == null || centreCode.equals(shortage.seats().get(0).centreCode())) {
                free.add(free(made, shortage, lacking.getOrDefault(group(shortage), 1), centres));
            }
        }
        return free;
    }

    /** The same for seats that the same people lack for. */
    private static String group(Shortage shortage) {
        return shortage.seats().get(0).positionCode()
                + shortage.people().stream()
                        .map(Deployable::id)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .hashCode();
    }

    private static FreeSeat free(
            MadePlan made, Shortage shortage, int lacking, Map<String, String> centres) {
        Seat seat = shortage.seats().get(0);
        PlaceSeat place = made.problem().seat(seat.id()).orElseThrow();
        return new FreeSeat(
                place.centreCode(),
                place.centreName(),
                place.positionCode(),
                place.number(),
                shortage.seats().size(),
                shortage.people().size(),
                lacking,
                shortage.seats().stream()
                        .map(Seat::centreCode)
                        .distinct()
                        .map(code -> centres.getOrDefault(code, code))
                        .limit(MOST_PLACES)
                        .toList(),
                group(shortage),
                shortage.others());
    }

    private List<LeftOver> leftOver(MadePlan made, Predicate<PlacePerson> wanted) {
        List<PlacePerson> first =
                made.leftOver().stream()
                        .filter(wanted)
                        .sorted(Comparator.comparingInt(person -> person.deployable().rank()))
                        .limit(MOST_PEOPLE)
                        .toList();
        Map<AccountId, String> known =
                names.named(first.stream().map(PlacePerson::accountId).toList());
        return first.stream()
                .map(
                        person ->
                                new LeftOver(
                                        person.accountId().value(),
                                        known.get(person.accountId()),
                                        person.deployable().rank(),
                                        List.copyOf(person.deployable().positions())))
                .toList();
    }

    private MadePlan again(PlacePlan plan) {
        return keeper.again(plan, PlanKeeper.pins(plans.seats(plan.id())));
    }

    private static boolean isCurrent(PlacePlan plan, MadePlan made) {
        return made.hash().equals(plan.inputHash());
    }

    private PlanView view(PlacePlan plan) {
        return plans.view(plan);
    }
}
