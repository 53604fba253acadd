package ke.cp2.batch.offer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.platform.Timers;
import ke.cp2.offer.ExpiringOffers;
import ke.cp2.security.SystemUse;

/**
 * Ends offers whose deadline is over, and reminds people before it. Every node has the timer; the
 * lock on the vacancy lets one of them win.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class OfferSchedule {

    private static final Logger LOGGER = Logger.getLogger(OfferSchedule.class.getName());

    @Inject private ExpiringOffers offers;

    @Inject private Timers timers;

    @PostConstruct
    void beginTimers() {
        timers.every(Duration.ofSeconds(20), "Offers", this::work);
        timers.every(Duration.ofHours(1), "Old risks", offers::forgetOldRisks);
    }

    /** Most of the time there is nothing to do. */
    void work() {
        whileAnyIsLeft(offers::expire);
        whileAnyIsLeft(offers::remind);
    }

    private static void whileAnyIsLeft(IntSupplier page) {
        try {
            while (page.getAsInt() > 0) {
                // the next page
            }
        } catch (EJBException e) {
            // The database, or another node was faster: the next time goes on.
            LOGGER.log(Level.WARNING, "Offers were not looked at", e);
        }
    }
}
