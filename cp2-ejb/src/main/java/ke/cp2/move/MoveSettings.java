package ke.cp2.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of moves. */
@ApplicationScoped
class MoveSettings {

    @Inject private Config config;

    /** Tells how long a move waits for a second officer. */
    Duration lifetime() {
        return config.getValue("cp2.account.move-lifetime", Duration.class);
    }
}
