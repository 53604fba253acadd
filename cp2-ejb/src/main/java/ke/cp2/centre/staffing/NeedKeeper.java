package ke.cp2.centre.staffing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.centre.CentresChanged;
import ke.cp2.vacancy.series.SeriesNames;

/** Works the need out anew in the transaction that changes centres. */
@Dependent
class NeedKeeper {

    @Inject private StaffingNeeds needs;

    @Inject private SeriesNames names;

    void count(@Observes CentresChanged changed) {
        names.byId(changed.seriesId())
                .ifPresent(series -> needs.count(series.id(), series.examCode()));
    }
}
