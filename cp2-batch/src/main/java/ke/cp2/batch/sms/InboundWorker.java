package ke.cp2.batch.sms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.platform.Timers;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.inbound.InboundStored;
import ke.cp2.sms.inbound.InboundTexts;

/** Handles texts as soon as they are committed, and those that a crash left behind. */
@Startup
@Singleton
@SystemUse
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class InboundWorker {

    private static final Logger LOGGER = Logger.getLogger(InboundWorker.class.getName());

    @Resource private ManagedExecutorService executor;

    @Inject private InboundTexts texts;

    @Inject private Timers timers;

    @PostConstruct
    void beginTimer() {
        timers.every(Duration.ofMinutes(1), "SMS inbound", this::sweep);
    }

    /** Handles a text as soon as it is committed. */
    public void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) InboundStored event) {
        executor.execute(() -> handle(event.id()));
    }

    void sweep() {
        texts.putPartsTogether();
        texts.unhandled().forEach(this::handle);
    }

    /** Those before it of the same phone first: ACHA, ANZA, ACHA must end with ACHA. */
    private void handle(long id) {
        texts.waitingBefore(id).forEach(this::handleOne);
        handleOne(id);
    }

    private void handleOne(long id) {
        try {
            handleOnceMore(id);
        } catch (BusinessException e) {
            LOGGER.log(
                    Level.INFO, "Inbound text {0} refused: {1}", new Object[] {id, e.getMessage()});
            texts.giveUp(id);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Inbound text " + id + " failed, tried again in a minute", e);
        }
    }

    /** Two texts of a person at the same moment want one answer: the second then finds it. */
    private void handleOnceMore(long id) {
        try {
            texts.handle(id);
        } catch (EJBException e) {
            if (!UniqueViolation.is(e)) {
                throw e;
            }
            texts.handle(id);
        }
    }
}
