package ke.cp2.web.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.platform.Settings;

/**
 * The proxies in front, whose word on where a request came from is taken. They are read at
 * start-up: a portal that cannot read them does not start, because all visitors would be one to it.
 */
@ApplicationScoped
class TrustedProxies {

    @Inject private Settings settings;

    private Networks networks;

    void read(@Observes @Initialized(ApplicationScoped.class) Object start) {
        networks = Networks.of(settings.trustedProxies());
    }

    /** Their networks. */
    Networks networks() {
        return networks;
    }
}
