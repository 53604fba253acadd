package ke.cp2.batch.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.platform.SystemUse;
import ke.cp2.sms.Simulator;

/** The mobile network of the simulator: a message arrives a second or two after it was sent. */
@Singleton
@SystemUse
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SimulatorNetwork {

    private static final Logger LOGGER = Logger.getLogger(SimulatorNetwork.class.getName());

    @Inject private Simulator simulator;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "SMS simulator")
    void arrive() {
        try {
            while (simulator.isOn() && simulator.arrive() > 0) {
                // until nothing more is due
            }
        } catch (RuntimeException e) {
            // Caught, because the server ends a timer whose method fails twice.
            LOGGER.log(Level.WARNING, "Simulated messages wait another second", e);
        }
    }
}
