package ke.cp2.batch.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.audit.AnchoringTrail;
import ke.cp2.batch.platform.Timers;

/** Looks whether the head of the audit trail is noted for today. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AnchorSchedule {

    @Inject private AnchoringTrail anchoring;

    @Inject private Timers timers;

    @PostConstruct
    void beginTimer() {
        timers.every(Duration.ofMinutes(1), "Anchors of the audit trail", anchoring::note);
    }
}
