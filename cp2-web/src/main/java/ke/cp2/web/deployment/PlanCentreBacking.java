package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.plan.CentreReasons;
import ke.cp2.deployment.plan.PlanReasons;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.request.Param;

/** {@code /staff/deployments/centre?plan=&code=}: whom a plan sends to a centre, and why. */
@Named
@ViewScoped
public class PlanCentreBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanReasons reasons;

    @Inject private PlanWords words;

    @Inject private SeatsNow seatsNow;

    @Inject
    @Param(name = "plan")
    private Long planId;

    @Inject @Param private String code;

    private CentreReasons centre;
    private List<ListedSeat> seats;
    private List<ListedShortage> shortages;

    /** Reads it; a plan or centre that the caller may not see is "not found". */
    public void load() {
        NotFound.unless(reasons.centre(planId, code), this::show);
    }

    @Opens
    private void show(CentreReasons found) {
        centre = found;
        seats = seatsNow.of(found.plan(), found.rows());
        shortages = words.shortages(found.free(), found.plan().isOfCounty());
    }

    public CentreReasons getCentre() {
        return centre;
    }

    /** The name of the centre. */
    public String getName() {
        return centre.rows().get(0).centreName();
    }

    public List<ListedSeat> getSeats() {
        return seats;
    }

    public List<ListedShortage> getShortages() {
        return shortages;
    }
}
