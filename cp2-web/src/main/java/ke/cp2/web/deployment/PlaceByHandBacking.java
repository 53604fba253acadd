package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.plan.FixPreview;
import ke.cp2.deployment.plan.FixingPeople;
import ke.cp2.deployment.plan.LeftOver;
import ke.cp2.deployment.plan.PlanReasons;
import ke.cp2.deployment.plan.SeatOfPlan;
import ke.cp2.deployment.plan.SeatRow;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/deployments/place?plan=&seat=}: somebody is sent to a place by hand, after the
 * officer has read what that does.
 */
@Named
@ViewScoped
public class PlaceByHandBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many names as somebody reads before a step. */
    private static final int SHOWN = 20;

    @Inject private FixingPeople fixing;

    @Inject private PlanReasons reasons;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject
    @Param(name = "plan")
    private Long planId;

    @Inject
    @Param(name = "seat")
    private Long seatId;

    @Inject
    @Param(name = "person")
    private Long asked;

    private ListedSeat seat;
    private List<LeftOver> leftOver = List.of();
    private @Nullable String reference;
    private @Nullable String why;
    private @Nullable String releaseReason;
    private @Nullable Long person;
    private @Nullable FixPreview preview;

    /** Reads the place, and what sending the person of the address there would do. */
    public void load() {
        NotFound.unless(fixing.seat(SeatOfPlan.of(planId, seatId)), this::show);
    }

    @Opens
    private void show(SeatRow found) {
        seat = ListedSeat.of(found, names);
        leftOver =
                reasons.rest(planId).map(PlanReasons.Rest::leftOver).orElseGet(List::of).stream()
                        .filter(left -> left.positions().contains(found.positionCode()))
                        .limit(SHOWN)
                        .toList();
        if (asked != null) {
            person = asked;
            look(AccountId.of(asked));
        }
    }

    /** Finds the person of the reference that was typed. */
    public void find() {
        preview = null;
        feedback.attempt(
                () -> {
                    AccountId found = fixing.person(planId, reference);
                    person = found.value();
                    preview = fixing.preview(of(), found);
                });
    }

    private void look(AccountId account) {
        feedback.attempt(() -> preview = fixing.preview(of(), account));
    }

    private SeatOfPlan of() {
        return new SeatOfPlan(planId, seatId);
    }

    /** Leaves it. */
    public void cancel() {
        preview = null;
    }

    /** Sends the person there. */
    public @Nullable String fix() {
        FixPreview shown = preview;
        Long chosen = person;
        if (shown == null || chosen == null) {
            return null;
        }
        return done(() -> fixing.fix(of(), AccountId.of(chosen), why, shown.mark()), "fix.done");
    }

    /** Lets the plan decide about the place again. */
    public @Nullable String release() {
        return done(() -> fixing.release(of(), releaseReason), "release.done");
    }

    private @Nullable String done(Runnable step, String done) {
        return feedback.attempt(
                step,
                language.text("deployment", done),
                () -> "/staff/deployments/plan?faces-redirect=true&id=" + planId);
    }

    public ListedSeat getSeat() {
        return seat;
    }

    public Long getPlanId() {
        return planId;
    }

    public List<LeftOver> getLeftOver() {
        return leftOver;
    }

    /** What sending the person there would do; null before the officer has chosen somebody. */
    public @Nullable FixPreview getPreview() {
        return preview;
    }

    /** The first of those who would go elsewhere. */
    public List<FixPreview.Move> getMoves() {
        return preview == null ? List.of() : preview.moves().stream().limit(SHOWN).toList();
    }

    public String getKilometres() {
        return preview == null ? "" : Kilometres.of(preview.metres());
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }

    public @Nullable String getReleaseReason() {
        return releaseReason;
    }

    public void setReleaseReason(@Nullable String releaseReason) {
        this.releaseReason = releaseReason;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }
}
