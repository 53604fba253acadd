package ke.cp2.audit.chain;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import ke.cp2.platform.database.DatabaseMigrator;
import ke.cp2.security.SystemUse;

/**
 * Begins the chain when the portal starts, so that no user waits while older entries are read: it
 * takes seconds for hundreds of thousands. Killed meanwhile, the next start begins again.
 */
@Startup
@Singleton
@SystemUse
@PermitAll
public class ChainStart {

    @Inject private DatabaseMigrator migrator;

    @Inject private AuditChain chain;

    @PostConstruct
    void begin() {
        migrator.awaitSchema();
        chain.begin();
    }
}
