package ke.cp2.batch.sms.http;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import ke.cp2.sms.SmsSettings;
import ke.cp2.sms.gateway.SmsGateway;
import org.eclipse.microprofile.config.Config;

/** The gateways by HTTP, one for each provider that there is a class for. */
@ApplicationScoped
public class HttpGateways {

    private static final Duration MARGIN = Duration.ofSeconds(1);

    @Resource private ManagedExecutorService executor;

    @Inject private Config config;

    @Inject private SmsSettings settings;

    @Inject private Clock clock;

    @Produces
    @ApplicationScoped
    SmsGateway africasTalking() {
        return gateway(new AfricasTalking(HttpAccess.of(AfricasTalking.NAME, config)));
    }

    @Produces
    @ApplicationScoped
    SmsGateway advanta() {
        return gateway(new Advanta(HttpAccess.of(Advanta.NAME, config)));
    }

    private SmsGateway gateway(HttpProvider provider) {
        return new HttpGateway(provider, limits(), executor, clock);
    }

    /** A request ends, and a message that found none goes back, before the dispatcher gives up. */
    private HttpGateway.Limits limits() {
        Duration answerTimeout = settings.answerTimeout();
        Duration half = answerTimeout.dividedBy(2);
        Duration asked = config.getValue("cp2.sms.http.timeout", Duration.class);
        Duration timeout = asked.compareTo(half) > 0 ? half : asked;
        return new HttpGateway.Limits(
                config.getValue("cp2.sms.http.connections", Integer.class),
                config.getValue("cp2.sms.http.window", Integer.class),
                config.getValue("cp2.sms.http.connect-timeout", Duration.class),
                timeout,
                answerTimeout.minus(timeout).minus(MARGIN));
    }
}
