package ke.cp2.batch.sms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.batch.platform.Timers;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.simulator.Simulator;

/** The mobile network of the simulator: a message arrives a second or two after it was sent. */
@Startup
@Singleton
@SystemUse
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SimulatorNetwork {

    @Inject private Simulator simulator;
    @Inject private Timers timers;

    @PostConstruct
    void beginTimer() {
        timers.every(Duration.ofSeconds(1), "SMS simulator", this::arrive);
    }

    void arrive() {
        while (simulator.isOn() && simulator.arrive() > 0) {
            // until nothing more is due
        }
    }
}
