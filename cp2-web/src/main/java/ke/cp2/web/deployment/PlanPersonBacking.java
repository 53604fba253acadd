package ke.cp2.web.deployment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.plan.PersonReasons;
import ke.cp2.deployment.plan.PlanReasons;
import ke.cp2.deployment.plan.SeatRow;
import ke.cp2.security.AccountId;
import ke.cp2.web.platform.Navigation;
import ke.cp2.web.platform.NotFound;
import ke.cp2.web.platform.Opens;
import ke.cp2.web.platform.request.Param;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;

/** {@code /staff/deployments/person?plan=&person=}: why a plan sends a person somewhere. */
@Named
@ViewScoped
public class PlanPersonBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PlanReasons reasons;

    @Inject private PlanWords words;

    @Inject private Names names;

    @Inject private Navigation navigation;

    @Inject
    @Param(name = "plan")
    private Long planId;

    @Inject
    @Param(name = "person")
    private Long accountId;

    private PersonReasons person;
    private @Nullable ListedSeat seat;
    private List<ListedAlternative> alternatives;

    /** Reads it; a plan or person that the caller may not see is "not found". */
    public void load() {
        NotFound.unless(reasons.person(planId, AccountId.ofNullable(accountId)), this::show);
    }

    @Opens
    private void show(PersonReasons found) {
        person = found;
        SeatRow own = found.seat();
        seat = own == null ? null : ListedSeat.of(own, names);
        Integer metres = own == null ? null : own.metres();
        int now = metres == null ? Integer.MAX_VALUE : metres;
        alternatives =
                found.alternatives().stream().map(other -> words.alternative(other, now)).toList();
    }

    public PersonReasons getPerson() {
        return person;
    }

    /** Tells whether the reader sees a part of the plan only: that of the own sub-county. */
    public boolean isPart() {
        return person.plan().isOfCounty() && !navigation.isCouncilOfficer();
    }

    /** Where the plan sends the person; null for nowhere. */
    public @Nullable ListedSeat getSeat() {
        return seat;
    }

    public List<ListedAlternative> getAlternatives() {
        return alternatives;
    }
}
