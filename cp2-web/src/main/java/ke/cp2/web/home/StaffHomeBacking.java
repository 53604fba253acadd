package ke.cp2.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.OpenTasks;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.PlanningSeries;

/** The staff's home: what waits. */
@Named
@RequestScoped
public class StaffHomeBacking {

    @Inject private CountingTasks work;

    @Inject private PlanningSeries series;

    private OpenTasks waiting;
    private Boolean withoutSeries;

    public OpenTasks getWaiting() {
        if (waiting == null) {
            waiting = work.now();
        }
        return waiting;
    }

    /** Whether there is no exam series yet: nothing else can begin without one. */
    public boolean isWithoutSeries() {
        if (withoutSeries == null) {
            // Where anything waits there is a series: it need not be looked for.
            withoutSeries =
                    getWaiting().applications() + getWaiting().drafts() == 0
                            && series.list(PageRequest.of(0, 1)).total() == 0;
        }
        return withoutSeries;
    }
}
