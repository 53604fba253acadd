package ke.cp2.batch.selection;

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
import ke.cp2.security.SystemUse;
import ke.cp2.selection.draw.VoidingDraws;

/**
 * Makes draws void whose value was not entered in time. Every node has the timer; the lock on the
 * vacancy lets one of them win.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class DrawSchedule {

    private static final Logger LOGGER = Logger.getLogger(DrawSchedule.class.getName());

    @Inject private VoidingDraws draws;

    @Inject private Timers timers;

    @PostConstruct
    void beginTimers() {
        timers.every(Duration.ofMinutes(1), "Draws", this::work);
    }

    /** Most of the time there is nothing to do. */
    void work() {
        try {
            while (draws.next() > 0) {
                // the next one
            }
        } catch (EJBException e) {
            // The database, or another node was faster: the next time goes on.
            LOGGER.log(Level.WARNING, "Draws were not looked at", e);
        }
    }
}
