package ke.cp2.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.home.Waiting;
import ke.cp2.home.WaitingWork;

/** The staff's home: what waits. */
@Named
@RequestScoped
public class StaffHomeBean {

    @Inject private WaitingWork work;

    private Waiting waiting;

    public Waiting getWaiting() {
        if (waiting == null) {
            waiting = work.now();
        }
        return waiting;
    }
}
