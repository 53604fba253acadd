package ke.cp2.sms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import ke.cp2.platform.DatabaseMigrator;
import ke.cp2.platform.SystemUse;

/** Chooses the gateway when the portal starts. */
@Startup
@Singleton
@SystemUse
@PermitAll
public class GatewayChoice {

    @Inject private DatabaseMigrator migrator;

    @Inject private CurrentGateway gateway;

    /** Gateways bring texts and receipts as soon as they are asked for: the tables come first. */
    @PostConstruct
    void choose() {
        migrator.schemaVersion();
        gateway.choose();
    }
}
