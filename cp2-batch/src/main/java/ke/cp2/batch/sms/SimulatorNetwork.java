package ke.cp2.batch.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import ke.cp2.batch.platform.KeepTimerAlive;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.simulator.Simulator;

/** The mobile network of the simulator: a message arrives a second or two after it was sent. */
@Singleton
@SystemUse
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepTimerAlive.class)
public class SimulatorNetwork {

    @Inject private Simulator simulator;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "SMS simulator")
    void arrive() {
        while (simulator.isOn() && simulator.arrive() > 0) {
            // until nothing more is due
        }
    }
}
