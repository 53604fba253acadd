package ke.cp2.sms.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import ke.cp2.platform.Settings;
import ke.cp2.platform.database.DatabaseMigrator;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.simulator.Simulator;

/** Chooses the gateway when the portal starts. */
@Startup
@Singleton
@SystemUse
@PermitAll
public class GatewayChoice {

    private static final Logger LOGGER = Logger.getLogger(GatewayChoice.class.getName());

    @Inject private DatabaseMigrator migrator;

    @Inject private CurrentGateway gateway;

    @Inject private Settings settings;

    /** Gateways bring texts and receipts as soon as they are asked for: the tables come first. */
    @PostConstruct
    void choose() {
        migrator.awaitSchema();
        gateway.choose();
        if (Simulator.NAME.equals(gateway.name()) && !settings.demo()) {
            LOGGER.warning(
                    "Messages do not leave this machine: cp2.sms.transport is simulator. Whoever"
                            + " may open pages on it reads all of them on /simulator.");
        }
    }
}
