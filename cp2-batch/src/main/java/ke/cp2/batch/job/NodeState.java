package ke.cp2.batch.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import ke.cp2.security.SystemUse;

/**
 * Says whether this node is shutting down: jobs then end after their chunk, to go on after the
 * restart.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
@SystemUse
public class NodeState {

    private volatile boolean stopping;

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** True once the application is being stopped. */
    public boolean isStopping() {
        return stopping;
    }
}
