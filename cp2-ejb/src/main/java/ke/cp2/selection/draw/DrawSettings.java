package ke.cp2.selection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of draws. */
@ApplicationScoped
public class DrawSettings {

    @Inject private Config config;

    /** Tells how long a list stands in public before the event, at least. */
    public Duration notice() {
        return config.getValue("cp2.draw.notice", Duration.class);
    }

    /** Tells how long after the event its value may be entered; then the draw is void. */
    public Duration valuesWithin() {
        return config.getValue("cp2.draw.values-within", Duration.class);
    }
}
