package ke.cp2.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets transactions that write hundreds of rows go one after the other on H2: two that write into
 * the same tables at once cost it more processor time than both of them in turn (docs/adr/0010).
 * Nothing depends on it but speed, and other databases do without.
 */
@ApplicationScoped
public class H2WriteTurn {

    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore turn = new Semaphore(1, true);

    @Inject private DatabaseMigrator database;

    @Resource private TransactionSynchronizationRegistry registry;

    private boolean wanted;

    protected H2WriteTurn() {}

    /** For tests: a turn that is wanted. */
    H2WriteTurn(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
        this.wanted = true;
    }

    @PostConstruct
    void look() {
        wanted = database.isH2();
    }

    /**
     * Waits for the turn of the running transaction and keeps it until the transaction ends; to be
     * called before it has locked a row that others lock in their turn. After five seconds it goes
     * on without.
     */
    public void take() {
        if (wanted && registry.getResource(this) == null && isGranted()) {
            registry.putResource(this, true);
            registry.registerInterposedSynchronization(new Release());
        }
    }

    private boolean isGranted() {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return false;
        }
        try {
            return turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private final class Release implements Synchronization {

        @Override
        public void beforeCompletion() {
            // it lasts until all is written
        }

        @Override
        public void afterCompletion(int status) {
            turn.release();
        }
    }
}
