package ke.cp2.batch.report;

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
import ke.cp2.report.TakingFigures;
import ke.cp2.security.SystemUse;

/**
 * Has the figures of reports taken once a day. Every node has the timer; what one has taken the
 * others leave alone.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class ReportSchedule {

    private static final Logger LOGGER = Logger.getLogger(ReportSchedule.class.getName());

    @Inject private TakingFigures figures;

    @Inject private Timers timers;

    @PostConstruct
    void beginTimers() {
        timers.every(Duration.ofMinutes(1), "Reports", this::work);
    }

    /** Most of the time there is nothing to do. */
    void work() {
        try {
            figures.takeDue();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Figures were not taken", e);
        }
    }
}
