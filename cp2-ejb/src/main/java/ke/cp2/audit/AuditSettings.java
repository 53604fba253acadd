package ke.cp2.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import ke.cp2.audit.chain.AnchorFile;
import org.eclipse.microprofile.config.Config;

/** The settings of the audit trail. */
@ApplicationScoped
public class AuditSettings {

    @Inject private Config config;

    /** The file that the head of the chain is noted in each day; empty when none is set. */
    public Optional<AnchorFile> anchors() {
        return config.getOptionalValue("cp2.audit.anchors", String.class)
                .filter(path -> !path.isBlank())
                .map(path -> new AnchorFile(Path.of(path)));
    }
}
