package ke.cp2.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.home.CountingTasks;
import ke.cp2.home.OpenTasks;
import ke.cp2.home.Task;
import ke.cp2.platform.PageRequest;
import ke.cp2.vacancy.series.PlanningSeries;
import ke.cp2.web.platform.Navigation;

/** The staff's home: what waits. */
@Named
@RequestScoped
public class StaffHomeBacking {

    @Inject private CountingTasks work;

    @Inject private PlanningSeries series;

    @Inject private Navigation navigation;

    private OpenTasks waiting;
    private boolean withoutSeries;

    @PostConstruct
    void read() {
        waiting = work.now();
        // Where there is a draft there is a series: it need not be looked for.
        withoutSeries =
                navigation.isCouncilOfficer()
                        && waiting.of(Task.DRAFTS) == 0
                        && series.list(PageRequest.of(0, 1)).total() == 0;
    }

    public OpenTasks getWaiting() {
        return waiting;
    }

    /** Tells whether there is no exam series yet: nothing else can begin without one. */
    public boolean isWithoutSeries() {
        return withoutSeries;
    }
}
