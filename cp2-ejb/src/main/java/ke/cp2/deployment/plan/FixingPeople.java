package ke.cp2.deployment.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.deployed.AcceptedPeople;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.DeploymentPlan;
import ke.cp2.deployment.Obstacle;
import ke.cp2.deployment.solution.Given;
import ke.cp2.deployment.solution.MadePlan;
import ke.cp2.deployment.solution.Pin;
import ke.cp2.deployment.solution.PlacePerson;
import ke.cp2.deployment.solution.PlaceSeat;
import ke.cp2.deployment.solution.PlanFigures;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets an officer send somebody to a seat by hand, in a plan that waits for approval. The others
 * are assigned anew around it, so that the plan stays the best one that there then is. No hand
 * breaks a rule, and another officer approves the plan.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class FixingPeople {

    private static final int MOST_NAMED = 500;
    private static final int METRES = 1000;

    @Inject private PlanAccess access;

    @Inject private PlacePlans plans;

    @Inject private PlanKeeper keeper;

    @Inject private AcceptedPeople accepted;

    @Inject private FirstPeople names;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    /** A seat of a plan that the caller may see, while nobody has answered the plan. */
    public Optional<SeatRow> seat(@Nullable SeatOfPlan seat) {
        return seat == null
                ? Optional.empty()
                : access.inView(seat.plan())
                        .filter(PlacePlan::isProposed)
                        .flatMap(plan -> plans.row(seat));
    }

    /**
     * Finds the person of an accepted application.
     *
     * @throws BusinessException at {@code reference} when it is missing, or nobody has it
     */
    public AccountId person(long planId, @Nullable String reference) {
        PlacePlan plan =
                access.inView(planId).orElseThrow(() -> BusinessException.of("deployment.noPlan"));
        String typed = TypedText.line(reference);
        if (typed == null) {
            throw BusinessException.at("reference", "deployment.referenceMissing");
        }
        return ApplicationReference.parse(typed)
                .flatMap(known -> accepted.withReference(plan.seriesId(), known.toString()))
                .orElseThrow(() -> BusinessException.at("reference", "deployment.noSuchPerson"));
    }

    /**
     * Shows what it would do.
     *
     * @throws BusinessException when the plan does not wait for approval, has changed, or does not
     *     have the seat or the person
     */
    public FixPreview preview(@NotNull SeatOfPlan seat, @NotNull AccountId person) {
        long planId = seat.plan();
        PlacePlan plan =
                access.inView(planId).orElseThrow(() -> BusinessException.of("deployment.noPlan"));
        plan.requireProposed();
        List<PlannedSeat> seats = plans.seats(planId);
        PlannedSeat wanted =
                plans.seat(seat).orElseThrow(() -> BusinessException.of("deployment.noPlan"));
        List<Pin> pins = PlanKeeper.pins(seats);
        MadePlan before = keeper.again(plan, pins);
        if (!before.hash().equals(plan.inputHash())) {
            throw BusinessException.of("deployment.planOld");
        }
        PlacePerson found =
                before.problem()
                        .person(person.toString())
                        .orElseThrow(
                                () -> BusinessException.at("reference", "deployment.noSuchPerson"));
        PlaceSeat place = before.problem().seat(wanted.seatId()).orElseThrow();
        Obstacle obstacle = DeploymentPlan.obstacle(place.seat(), found.deployable()).orElse(null);
        MadePlan after =
                obstacle == null
                        ? keeper.again(plan, with(pins, pin(wanted, person, null)))
                        : before;
        PlanFigures now = before.figures(0);
        PlanFigures then = after.figures(0);
        return new FixPreview(
                plans.view(plan),
                plans.row(seat).orElseThrow(),
                names.named(List.of(person)).get(person),
                plans.rowOf(planId, person).orElse(null),
                (int) Math.round(place.point().kilometresTo(found.deployable().home()) * METRES),
                obstacle,
                then.points() - now.points(),
                now.free(),
                then.free(),
                moves(before, after),
                after.hash());
    }

    private Pin pin(PlannedSeat seat, AccountId person, @Nullable String reason) {
        return new Pin(seat.seatId(), person, caller.accountId(), reason);
    }

    /** A pin takes the place of those that had the seat or the person before. */
    private static List<Pin> with(List<Pin> pins, Pin added) {
        List<Pin> all = new ArrayList<>(pins);
        all.removeIf(
                pin -> pin.seatId().equals(added.seatId()) || pin.person().equals(added.person()));
        all.add(added);
        return all;
    }

    private List<FixPreview.Move> moves(MadePlan before, MadePlan after) {
        Map<AccountId, Given[]> moved = new LinkedHashMap<>();
        for (PlacePerson person : before.problem().people()) {
            Given from = before.of(person.deployable().id());
            Given to = after.of(person.deployable().id());
            if (!Objects.equals(centre(from), centre(to))) {
                moved.put(person.accountId(), new Given[] {from, to});
            }
        }
        Map<AccountId, String> known =
                names.named(moved.keySet().stream().limit(MOST_NAMED).toList());
        return moved.entrySet().stream()
                .map(
                        move ->
                                new FixPreview.Move(
                                        known.get(move.getKey()),
                                        name(move.getValue()[0]),
                                        name(move.getValue()[1])))
                .toList();
    }

    private static @Nullable String centre(@Nullable Given given) {
        return given == null ? null : given.seat().centreCode() + given.seat().positionCode();
    }

    private static @Nullable String name(@Nullable Given given) {
        return given == null ? null : given.seat().centreName();
    }

    /**
     * Sends the person there and assigns the others anew.
     *
     * @param mark of what the officer has read
     * @throws BusinessException at {@code why} when the reason is missing; when a rule forbids it,
     *     or anything has changed
     */
    public void fix(
            @NotNull SeatOfPlan seat,
            @NotNull AccountId person,
            @Nullable String why,
            @NotNull String mark) {
        long planId = seat.plan();
        StatedReason reason = StatedReason.typed("why", "deployment.reasonMissing", why);
        PlacePlan plan = access.locked(planId);
        plan.requireProposed();
        PlannedSeat wanted =
                plans.seat(seat).orElseThrow(() -> BusinessException.of("deployment.noPlan"));
        MadePlan made =
                keeper.again(
                        plan,
                        with(
                                PlanKeeper.pins(plans.seats(planId)),
                                pin(wanted, person, reason.text())));
        Given given = made.at(wanted.seatId());
        if (given == null || !given.person().accountId().equals(person)) {
            throw BusinessException.of("deployment.ruleForbids");
        }
        if (!made.hash().equals(mark)) {
            throw BusinessException.of("deployment.planChanged");
        }
        keeper.change(plan, made, caller.accountId());
        audit.record(
                AuditAction.DEPLOYMENT_FIXED
                        .of(plan.seriesId())
                        .detail("plan " + planId + ": account " + person + " > " + wanted.seatId())
                        .because(reason));
    }

    /**
     * Lets the plan decide about a seat again.
     *
     * @throws BusinessException at {@code releaseReason} when the reason is missing
     */
    public void release(@NotNull SeatOfPlan seat, @Nullable String releaseReason) {
        long planId = seat.plan();
        StatedReason reason =
                StatedReason.typed("releaseReason", "deployment.reasonMissing", releaseReason);
        PlacePlan plan = access.locked(planId);
        plan.requireProposed();
        PlannedSeat fixed =
                plans.seat(seat).orElseThrow(() -> BusinessException.of("deployment.noPlan"));
        List<Pin> pins = new ArrayList<>(PlanKeeper.pins(plans.seats(planId)));
        pins.removeIf(pin -> pin.seatId().equals(fixed.seatId()));
        keeper.change(plan, keeper.again(plan, pins), caller.accountId());
        audit.record(
                AuditAction.DEPLOYMENT_FIXED
                        .of(plan.seriesId())
                        .detail("plan " + planId + ": " + fixed.seatId() + " free")
                        .because(reason));
    }
}
