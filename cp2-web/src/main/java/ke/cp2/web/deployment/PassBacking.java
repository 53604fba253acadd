package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.plan.LeftOver;
import ke.cp2.deployment.plan.PlanCatalogue;
import ke.cp2.deployment.plan.PlanOfficers;
import ke.cp2.deployment.plan.PlanReasons;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.platform.PageRequest;
import ke.cp2.web.platform.LazyRows;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;

/**
 * {@code /staff/deployments/pass?id=}: what a second pass over the county does with the centres and
 * people of the reader's sub-county, and why.
 */
@Named
@ViewScoped
public class PassBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanCatalogue catalogue;

    @Inject private PlanReasons reasons;

    @Inject private PlanWords words;

    @Inject private Names names;

    @Inject @Param private Long id;

    private PlanView plan;
    private PlanOfficers officers;
    private LazyRows<ListedSeat> rows;
    private List<ListedShortage> shortages = List.of();
    private List<LeftOver> leftOver = List.of();
    private long sent;
    private int free;
    private boolean old;

    /** Reads it; one that did not go over the reader's sub-county is "not found". */
    public void load() {
        NotFound.unless(catalogue.pass(id), this::show);
    }

    @Opens
    private void show(PlanView found) {
        plan = found;
        long planId = found.id();
        officers = catalogue.officers(planId).orElseThrow();
        free = catalogue.ownFree(planId);
        sent = catalogue.ownRows(planId, PageRequest.of(0, 1)).total();
        rows =
                new LazyRows<>(
                        page ->
                                catalogue
                                        .ownRows(planId, page)
                                        .map(row -> ListedSeat.of(row, names)),
                        row -> row.seat().id());
        reasons.ownRest(planId)
                .ifPresent(
                        rest -> {
                            old = !rest.current();
                            shortages = words.shortages(rest.free(), true);
                            leftOver = rest.leftOver();
                        });
    }

    public PlanView getPlan() {
        return plan;
    }

    /** The name of the county. */
    public String getPlace() {
        return names.place(plan.countyCode(), null);
    }

    /** The officers of the plan. */
    public PlanOfficers getOfficers() {
        return officers;
    }

    public LazyRows<ListedSeat> getRows() {
        return rows;
    }

    public List<ListedShortage> getShortages() {
        return shortages;
    }

    public List<LeftOver> getLeftOver() {
        return leftOver;
    }

    /** Counts the people whom it sends to own centres, and the own ones whom it sends anywhere. */
    public long getSent() {
        return sent;
    }

    /** Counts the places of the own centres that it leaves free. */
    public int getFree() {
        return free;
    }

    /** Tells whether nothing can be explained, since something has changed. */
    public boolean isOld() {
        return old;
    }
}
