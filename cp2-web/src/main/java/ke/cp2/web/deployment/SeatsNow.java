package ke.cp2.web.deployment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ke.cp2.deployment.plan.PlanState;
import ke.cp2.deployment.plan.PlanView;
import ke.cp2.deployment.plan.SeatRow;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.web.reference.Names;

/** Puts beside the places of a plan in effect who stands there now. */
@Dependent
public class SeatsNow implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private PostedPeople people;

    @Inject private Names names;

    List<ListedSeat> of(PlanView plan, List<SeatRow> rows) {
        if (plan.state() != PlanState.APPLIED) {
            return rows.stream().map(row -> ListedSeat.of(row, names)).toList();
        }
        Map<String, PostedPerson> now =
                people.atSeats(
                        rows.stream().map(row -> ListedSeat.key(plan.seriesId(), row)).toList());
        return rows.stream()
                .map(
                        row ->
                                ListedSeat.of(row, names)
                                        .since(now.get(ListedSeat.key(plan.seriesId(), row))))
                .toList();
    }
}
