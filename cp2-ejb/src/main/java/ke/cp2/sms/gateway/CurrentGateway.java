package ke.cp2.sms.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.sms.SmsSettings;
import org.jspecify.annotations.Nullable;

/**
 * The gateway that the configuration names, as this node sees it. It is chosen once, when the
 * portal starts: the server asks for the portal's health before that, and a setting that is read
 * then, outside the application, is missing for the rest of the server's life.
 */
@ApplicationScoped
public class CurrentGateway {

    @Inject @Any private Instance<SmsGateway> gateways;

    @Inject private SmsSettings settings;

    private volatile String name = "";

    /** Null when there is none of that name. */
    private volatile @Nullable SmsGateway gateway;

    void choose() {
        String wanted = settings.transport();
        gateway =
                gateways.stream()
                        .filter(each -> each.name().equals(wanted))
                        .findFirst()
                        .orElse(null);
        name = wanted;
    }

    /** The name in the configuration, whether or not there is such a gateway; "" at the start. */
    public String name() {
        return name;
    }

    /** Tells whether it can take messages. */
    public GatewayHealth health() {
        if (gateway != null) {
            return gateway.health();
        }
        return GatewayHealth.down(
                name.isEmpty()
                        ? "The portal is starting"
                        : "There is no transport " + name + " (setting cp2.sms.transport)");
    }

    /** Its connections. */
    public List<GatewaySession> sessions() {
        return gateway == null ? List.of() : gateway.sessions();
    }
}
