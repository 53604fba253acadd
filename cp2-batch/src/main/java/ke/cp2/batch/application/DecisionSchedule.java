package ke.cp2.batch.application;

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
import ke.cp2.application.decision.SettlingDecisions;
import ke.cp2.batch.platform.Timers;
import ke.cp2.security.SystemUse;

/**
 * Lets decisions stand when they can no longer be taken back, and tells the applicants. Every node
 * has the timer; the locks on the rows let one of them win.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class DecisionSchedule {

    private static final Logger LOGGER = Logger.getLogger(DecisionSchedule.class.getName());

    @Inject private SettlingDecisions decisions;

    @Inject private Timers timers;

    @PostConstruct
    void beginTimer() {
        timers.every(Duration.ofSeconds(10), "Decisions", this::settle);
    }

    /** Most of the time there is nothing to do. */
    void settle() {
        try {
            while (decisions.settle() > 0) {
                // the next page
            }
        } catch (EJBException e) {
            // The database, or another node was faster: the next time goes on.
            LOGGER.log(Level.WARNING, "Decisions were not settled", e);
        }
    }
}
