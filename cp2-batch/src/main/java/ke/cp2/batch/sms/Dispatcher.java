package ke.cp2.batch.sms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.platform.Timers;
import ke.cp2.platform.Settings;
import ke.cp2.platform.database.DatabaseMigrator;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.SmsDispatch;
import ke.cp2.sms.SmsQueued;
import ke.cp2.sms.SmsSettings;
import ke.cp2.sms.gateway.SmsGateway;
import org.jspecify.annotations.Nullable;

/**
 * Runs the {@link DispatchLoop} of the configured gateway: after each commit that put messages into
 * the outbox, after each answer, and every second for what became due or was left behind. Each node
 * has one; the database sees to it that a message goes out through one of them.
 */
@Startup
@Singleton
@SystemUse
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Dispatcher {

    private static final Logger LOGGER = Logger.getLogger(Dispatcher.class.getName());
    private static final String NODE_END = "/";
    private static final int DRAIN_ROUNDS = 100;
    private static final long DRAIN_PAUSE_MILLIS = 50;

    @Resource private ManagedExecutorService executor;

    @Inject private DatabaseMigrator migrator;

    @Inject private SmsDispatch dispatch;

    @Inject @Any private Instance<SmsGateway> gateways;

    @Inject private Settings settings;
    @Inject private SmsSettings smsSettings;

    @Inject private Timers timers;

    @Inject private Clock clock;

    /** Null when there is no gateway for the configured transport. */
    private @Nullable DispatchLoop loop;

    private SerialTask sending;

    private SerialTask settling;

    private boolean justStarted = true;

    @PostConstruct
    void start() {
        migrator.awaitSchema();
        sending = new SerialTask(executor, () -> run(DispatchLoop::send));
        settling = new SerialTask(executor, () -> run(DispatchLoop::settle));
        String transport = smsSettings.transport();
        gateways.stream()
                .filter(gateway -> gateway.name().equals(transport))
                .findFirst()
                .ifPresentOrElse(this::serve, () -> warn(transport));
        timers.every(Duration.ofSeconds(1), "SMS dispatch", this::tick);
        timers.every(Duration.ofSeconds(5), "SMS recovery", this::recover);
    }

    private void serve(SmsGateway gateway) {
        loop =
                new DispatchLoop(
                        nodeName() + UUID.randomUUID(),
                        dispatch,
                        gateway,
                        smsSettings.answerTimeout(),
                        clock,
                        System::nanoTime,
                        settling::call);
    }

    /** Gives the beginning of the names of this node's dispatchers. */
    private String nodeName() {
        return settings.nodeName() + NODE_END;
    }

    private static void warn(String transport) {
        LOGGER.log(
                Level.SEVERE,
                "No SMS transport {0}: messages wait in the outbox (setting cp2.sms.transport)",
                transport);
    }

    /** Puts messages on their way as soon as they are committed. */
    public void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) SmsQueued event) {
        if (loop != null) {
            sending.call();
        }
    }

    private void tick() {
        if (loop != null) {
            loop.giveUpOverdue();
            settling.call();
            sending.call();
        }
    }

    private void recover() {
        if (loop != null) {
            dispatch.keep(loop.holder());
            dispatch.takeOver(justStarted ? nodeName() : null, loop.holder());
            justStarted = false;
        }
        dispatch.recover();
        if (loop != null) {
            loop.giveUpForgotten();
        }
    }

    private void run(Predicate<DispatchLoop> round) {
        try {
            while (loop != null && round.test(loop)) {
                sending.call();
            }
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "SMS dispatch failed, tried again in a second", e);
        }
    }

    /** Takes nothing more from the outbox and waits a few seconds for the answers that are due. */
    @PreDestroy
    void drain() {
        if (loop == null) {
            return;
        }
        loop.drain();
        try {
            for (int i = 0; i < DRAIN_ROUNDS && loop.inFlight() > 0; i++) {
                settling.call();
                Thread.sleep(DRAIN_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
