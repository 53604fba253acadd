package ke.cp2.web.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * The proxies in front, whose word on where a request came from is taken. They are read at
 * start-up: a portal that cannot read them does not start, because all visitors would be one to it.
 */
@ApplicationScoped
class TrustedProxies {

    @Inject private Config config;

    /** Nobody until the portal has read its settings. */
    private Networks networks = Networks.of(List.of());

    void read(@Observes @Initialized(ApplicationScoped.class) Object start) {
        networks =
                Networks.of(
                        config.getOptionalValues("cp2.http.trusted-proxies", String.class)
                                .orElse(List.of()));
    }

    /** Their networks. */
    Networks networks() {
        return networks;
    }
}
