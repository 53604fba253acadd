package ke.cp2.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ke.cp2.application.OutcomeNotices;
import ke.cp2.campaign.Jobs;
import ke.cp2.web.platform.Feedback;

/** Telling the applicants of a vacancy what was decided. */
@Named("outcomes")
@RequestScoped
public class OutcomesBacking {

    @Inject private OutcomeNotices notices;

    @Inject private Jobs jobs;

    @Inject private Feedback feedback;

    private Long untold;
    private long startedRun;

    /** How many applicants have not been told; asked once a request. */
    public long untold(long vacancyId) {
        if (untold == null) {
            untold = notices.untoldOf(vacancyId);
        }
        return untold;
    }

    /** Starts to tell them and shows the progress. */
    public String send(long vacancyId) {
        return feedback.attempt(() -> startedRun = jobs.sendOutcomes(vacancyId))
                ? JobBacking.address(startedRun)
                : null;
    }
}
