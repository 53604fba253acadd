package ke.cp2.application.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of decisions. */
@ApplicationScoped
public class DecisionSettings {

    @Inject private Config config;

    /** Tells how long an officer may take a decision back, and its SMS waits; none when zero. */
    public Duration undoTime() {
        return config.getValue("cp2.decision.undo-time", Duration.class);
    }
}
