package ke.cp2.batch.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.platform.Timers;
import ke.cp2.campaign.CampaignTransactions;
import ke.cp2.job.JobLauncher;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.SystemUse;

/**
 * Starts the campaigns whose time has come, and finishes those whose messages have all left. Every
 * node has the timer; the campaign's lock lets one of them win.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class CampaignSchedule {

    private static final Logger LOGGER = Logger.getLogger(CampaignSchedule.class.getName());

    @Inject private CampaignTransactions steps;

    @Inject private JobLauncher launcher;

    @Inject private Timers timers;

    @PostConstruct
    void beginTimer() {
        timers.every(Duration.ofSeconds(10), "Campaigns", this::look);
    }

    /** Most of the time there is nothing to do. */
    void look() {
        startDue();
        steps.finishDone();
    }

    /** Starts what is due now. */
    public void startDue() {
        steps.due().forEach(this::start);
    }

    private void start(long campaignId) {
        try {
            steps.beginDue(campaignId).ifPresent(launcher::launch);
        } catch (BusinessException e) {
            LOGGER.log(
                    Level.WARNING,
                    "Campaign {0,number,#} cannot start: {1}",
                    new Object[] {campaignId, e.key()});
            steps.refuseDue(campaignId, e.key());
        } catch (EJBException e) {
            // The database, or another node was faster: the others start, this one is tried again.
            LOGGER.log(Level.WARNING, "Campaign " + campaignId + " did not start", e);
        }
    }
}
