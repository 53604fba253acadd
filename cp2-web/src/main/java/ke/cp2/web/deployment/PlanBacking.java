package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import ke.cp2.audit.ListName;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.change.ChangeCatalogue;
import ke.cp2.deployment.plan.DecidingPlans;
import ke.cp2.deployment.plan.LeftOver;
import ke.cp2.deployment.plan.PlanCatalogue;
import ke.cp2.deployment.plan.PlanComparison;
import ke.cp2.deployment.plan.PlanOfficers;
import ke.cp2.deployment.plan.PlanReasons;
import ke.cp2.deployment.plan.PlanState;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.deployment.plan.SeatRow;
import ke.cp2.deployment.standing.StandingPeople;
import ke.cp2.platform.Page;
import ke.cp2.web.audit.AuditTexts;
import ke.cp2.web.audit.ListedEntry;
import ke.cp2.web.platform.Feedback;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.ListFile;
import ke.cp2.web.platform.ListFiles;
import ke.cp2.web.platform.ListFilter;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.RowsFile;
import ke.cp2.web.platform.language.Language;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/deployments/plan?id=}: what a plan does and why, to be approved or refused. */
@Named
@ViewScoped
public class PlanBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private ListFiles files;

    @Inject private PlanCatalogue catalogue;

    @Inject private PlanReasons reasons;

    @Inject private DecidingPlans deciding;

    @Inject private ChangeCatalogue changed;

    @Inject private StandingPeople standing;

    @Inject private PlanWords words;

    @Inject private AuditTexts auditTexts;

    @Inject private SeatsNow seatsNow;

    @Inject private Names names;

    @Inject private Feedback feedback;

    @Inject private Language language;

    @Inject @Param private Long id;

    private PlanView plan;
    private PlanOfficers officers;
    private PlanView.Turn turn;
    private DeploymentTerms weights;
    private @Nullable ListedEntry weighed;
    private @Nullable ListedEntry staffed;
    private boolean first;
    private @Nullable PlanComparison comparison;
    private List<ListedShortage> shortages = List.of();
    private List<LeftOver> leftOver = List.of();
    private List<ListedStanding> lacking = List.of();
    private List<ListedChange> changes = List.of();
    private LazyRows<ListedSeat> rows;
    private boolean old;
    private int withoutGender;
    private int ended;
    private String ranked = "";
    private String applied = "";
    private boolean approvable;
    private boolean own;
    private boolean telling;
    private boolean approving;
    private boolean refusing;
    private @Nullable String refusal;

    /** Reads the plan; one that the caller may not see is "not found". */
    public void load() {
        NotFound.unless(catalogue.view(id), this::show);
    }

    @Opens
    private void show(PlanView found) {
        read(found);
        long planId = found.id();
        rows =
                new LazyRows<>(
                        page -> listed(catalogue.rows(planId, null, page)), row -> row.seat().id());
    }

    private Page<ListedSeat> listed(Page<SeatRow> page) {
        return new Page<>(seatsNow.of(plan, page.rows()), page.total(), page.more());
    }

    private void read(PlanView found) {
        plan = found;
        catalogue
                .rankSources(found.id())
                .ifPresent(
                        sources -> {
                            ranked = positions(sources.ranked());
                            applied = positions(sources.applied());
                            withoutGender = sources.withoutGender();
                        });
        ended = catalogue.ended(found.id());
        officers = catalogue.officers(found.id()).orElseThrow();
        turn = catalogue.turn(found.id()).orElseThrow();
        PlanView.Weights made = catalogue.weights(found.id()).orElseThrow();
        weights = made.terms();
        first = made.first();
        weighed = auditTexts.listed(made.changed());
        staffed = auditTexts.listed(made.ratios());
        approvable = catalogue.isApprovable(found);
        own = catalogue.isOwn(found);
        telling = catalogue.isTelling(found.id());
        comparison = catalogue.comparison(found.id()).orElse(null);
        explain(found);
        lacking =
                standing.lacking(found.seriesId(), found.places()).stream()
                        .map(place -> ListedStanding.of(place, names, ""))
                        .toList();
        String subCounty = found.subCountyCode();
        changes =
                found.state() == PlanState.APPLIED && subCounty != null
                        ? changed.ofPlace(found.seriesId(), subCounty).stream()
                                .map(change -> ListedChange.of(change, names))
                                .toList()
                        : List.of();
    }

    private void explain(PlanView found) {
        old = false;
        shortages = List.of();
        leftOver = List.of();
        if (found.figures().free() > 0 || found.figures().leftOver() > 0) {
            reasons.rest(found.id())
                    .ifPresent(
                            rest -> {
                                old = !rest.current();
                                shortages = words.shortages(rest.free(), found.isOfCounty());
                                leftOver = rest.leftOver();
                            });
        }
    }

    /** Tells by which weights it was made. */
    public DeploymentTerms getWeights() {
        return weights;
    }

    /** Says who has changed the ratios since the last approved plan; null when nobody has. */
    public @Nullable ListedEntry getStaffed() {
        return staffed;
    }

    /** Says who has changed the weights since the last approved plan; null when nobody has. */
    public @Nullable ListedEntry getWeighed() {
        return weighed;
    }

    /** Tells whether no plan of the place was approved before. */
    public boolean isFirst() {
        return first;
    }

    private String positions(List<String> codes) {
        return codes.stream().map(names::position).collect(Collectors.joining(", "));
    }

    /** Asks whether the plan is really to be approved. */
    public void askApprove() {
        approving = true;
        refusing = false;
    }

    /** Asks for the reason of a refusal. */
    public void askRefuse() {
        refusing = true;
        approving = false;
    }

    /** Leaves it. */
    public void cancel() {
        approving = false;
        refusing = false;
    }

    /** Sends the people where the plan says. */
    public @Nullable String approve() {
        return decided(() -> deciding.approve(plan.id(), plan.figures().filled()), "approve.done");
    }

    /** Refuses the plan, or takes the own one back. */
    public @Nullable String refuse() {
        return decided(
                () -> deciding.refuse(plan.id(), refusal), own ? "withdraw.done" : "refuse.done");
    }

    private @Nullable String decided(Runnable decision, String done) {
        String next =
                feedback.attempt(
                        decision,
                        language.text("deployment", done),
                        () -> "/staff/deployments/plan?faces-redirect=true&id=" + plan.id());
        if (next == null) {
            catalogue.view(plan.id()).ifPresent(this::read);
            approving = approving && approvable;
        }
        return next;
    }

    public PlanView getPlan() {
        return plan;
    }

    /** The names of the sub-counties that a second pass goes over. */
    public String getOver() {
        return plan.places().stream().map(names::subCounty).collect(Collectors.joining(", "));
    }

    /** The name of the sub-county, or of the county of a second pass. */
    public String getPlace() {
        return names.place(plan.countyCode(), plan.subCountyCode());
    }

    public String getMeanKilometres() {
        return Kilometres.of(plan.figures().meanMetres());
    }

    public String getLongestKilometres() {
        return Kilometres.of(plan.figures().longestMetres());
    }

    /** Counts the plans of its place that were worked out before it. */
    public PlanView.Turn getTurn() {
        return turn;
    }

    /** Says whether somebody typed the seed, and who, or the portal drew it. */
    public String getSeedOrigin() {
        return language.text(
                "deployment",
                officers.seedKey(),
                officers.orderedBy().isEmpty()
                        ? language.text("deployment", "noName")
                        : officers.orderedBy());
    }

    /** The officers of the plan. */
    public PlanOfficers getOfficers() {
        return officers;
    }

    /** Compares with the plan before; null when there was none. */
    public @Nullable PlanComparison getComparison() {
        return comparison;
    }

    public List<ListedShortage> getShortages() {
        return shortages;
    }

    /** Tells whether there is something that cannot be explained, since something has changed. */
    public boolean isOld() {
        return old;
    }

    public List<LeftOver> getLeftOver() {
        return leftOver;
    }

    /** The places where somebody stands now without the skill that the candidates need. */
    public List<ListedStanding> getLacking() {
        return lacking;
    }

    /** The changes of people of the sub-county, when the plan is in effect. */
    public List<ListedChange> getChanges() {
        return changes;
    }

    public LazyRows<ListedSeat> getRows() {
        return rows;
    }

    /** The positions whose people are in the order of a ranked list; "" when there is none. */
    public String getRanked() {
        return ranked;
    }

    /** The positions of people in the order of their applications; "" when there is none. */
    public String getApplied() {
        return applied;
    }

    /** Tells how many people are no part of it, since their profiles do not say the gender. */
    public int getWithoutGender() {
        return withoutGender;
    }

    /** Tells whether the reader may approve it. */
    public boolean isApprovable() {
        return approvable;
    }

    /** Tells whether the reader made it, who withdraws it then and does not refuse it. */
    public boolean isOwn() {
        return own;
    }

    /** Tells whether people are told by now, so that its people are told soon. */
    public boolean isTelling() {
        return telling;
    }

    public boolean isApproving() {
        return approving;
    }

    public boolean isRefusing() {
        return refusing;
    }

    public @Nullable String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal;
    }

    /** So many of its people have left their places since it came into effect. */
    public int getEnded() {
        return ended;
    }

    /** Takes the places of the plan away as a file. */
    public void download(RowsFile.Form form) {
        long planId = plan.id();
        files.send(
                form,
                ListFile.of(
                                ListName.SEATS,
                                "deployment",
                                ListFile.pages(page -> listed(catalogue.rows(planId, null, page))))
                        .named(planId)
                        .narrowed(
                                new ListFilter()
                                        .and("plan", planId)
                                        .in(plan.countyCode(), plan.subCountyCode()))
                        .column("file.code", row -> row.seat().centreCode())
                        .column("centre", row -> row.seat().centreName())
                        .column("file.position", ListedSeat::position)
                        .column("file.number", row -> row.seat().seatNumber())
                        .column("file.skill", this::skill)
                        .column("person", this::person)
                        .column("application", row -> row.seat().reference())
                        .column("home", ListedSeat::home)
                        .column(
                                "distance",
                                row ->
                                        row.kilometres().isEmpty()
                                                ? null
                                                : language.text(
                                                        "deployment", "km", row.kilometres()))
                        .column("file.now", this::now)
                        .column("seed", row -> plan.seed())
                        .column("file.seedOrigin", row -> getSeedOrigin()));
    }

    private @Nullable String skill(ListedSeat row) {
        String skill = row.seat().skill();
        return skill.isEmpty() ? null : language.text("deployment", "skill." + skill);
    }

    private @Nullable String person(ListedSeat row) {
        SeatRow seat = row.seat();
        String name = seat.isFilled() ? seat.fullName() : language.text("deployment", "nobody");
        return seat.isFixed() && name != null
                ? name + ' ' + language.text("deployment", "fixed")
                : name;
    }

    private @Nullable String now(ListedSeat row) {
        if (!row.isChanged()) {
            return null;
        }
        return row.nowName() == null
                ? language.text("deployment", "now.left")
                : language.text("deployment", "now.is", row.nowName());
    }
}
