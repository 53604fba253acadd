package ke.cp2.batch.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.application.decision.SettlingDecisions;
import ke.cp2.batch.platform.KeepTimerAlive;
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
@Interceptors(KeepTimerAlive.class)
public class DecisionSchedule {

    private static final Logger LOGGER = Logger.getLogger(DecisionSchedule.class.getName());

    @Inject private SettlingDecisions decisions;

    /** Most of the time there is nothing to do. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "Decisions")
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
