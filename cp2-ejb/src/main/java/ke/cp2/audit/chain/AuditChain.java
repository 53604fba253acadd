package ke.cp2.audit.chain;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the entries of a transaction together, as the last thing before it commits: until then
 * nobody waits for the head of the chain, and who has it waits for nobody (docs/adr/0051).
 */
@ApplicationScoped
public class AuditChain {

    @PersistenceContext private EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject private Clock clock;

    /** Adds an entry to those of the transaction. */
    public void add(EntryContent content) {
        Pending pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            // That of the transaction: before the commit there may be no component to ask for it.
            pending = new Pending((EntityManager) entityManager.getDelegate());
            transactions.putResource(Pending.class, pending);
            // After those of JPA: what entities have to write is written by then.
            transactions.registerInterposedSynchronization(pending);
        }
        pending.contents.add(content);
    }

    /** Begins the chain behind the entries that there are, unless it has begun. */
    void begin() {
        write(entityManager, List.of());
    }

    /** Writes them on the connection of the transaction. */
    void write(EntityManager ofTransaction, List<EntryContent> contents) {
        try {
            new ChainRows(ofTransaction.unwrap(Connection.class)).append(contents, clock.instant());
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The entries of a transaction that is under way. */
    private final class Pending implements Synchronization {

        private final EntityManager ofTransaction;
        private final List<EntryContent> contents = new ArrayList<>();

        private Pending(EntityManager ofTransaction) {
            this.ofTransaction = ofTransaction;
        }

        @Override
        public void beforeCompletion() {
            if (transactions.getTransactionStatus() != Status.STATUS_MARKED_ROLLBACK) {
                write(ofTransaction, contents);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Written or gone with the transaction.
        }
    }
}
