package ke.cp2.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of imports. */
@ApplicationScoped
public class ImportSettings {

    @Inject private Config config;

    /** Tells how long an uploaded list waits for a decision before it is deleted. */
    public Duration undecidedKept() {
        return config.getValue("cp2.import.keep-undecided", Duration.class);
    }
}
