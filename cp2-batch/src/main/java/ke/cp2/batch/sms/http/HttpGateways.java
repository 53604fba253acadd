package ke.cp2.batch.sms.http;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import ke.cp2.platform.Settings;
import ke.cp2.sms.gateway.SmsGateway;

/** The gateways by HTTP, one for each provider that there is a class for. */
@ApplicationScoped
public class HttpGateways {

    private static final Duration MARGIN = Duration.ofSeconds(1);

    @Resource private ManagedExecutorService executor;

    @Inject private Settings settings;

    @Inject private Clock clock;

    @Produces
    @ApplicationScoped
    SmsGateway africasTalking() {
        return gateway(new AfricasTalking(settings.httpAccess(AfricasTalking.NAME)));
    }

    @Produces
    @ApplicationScoped
    SmsGateway advanta() {
        return gateway(new Advanta(settings.httpAccess(Advanta.NAME)));
    }

    private SmsGateway gateway(HttpProvider provider) {
        return new HttpGateway(provider, limits(), executor, clock);
    }

    /** A request ends, and a message that found none goes back, before the dispatcher gives up. */
    private HttpGateway.Limits limits() {
        Duration answerTimeout = settings.smsAnswerTimeout();
        Duration half = answerTimeout.dividedBy(2);
        Duration timeout =
                settings.smsHttpTimeout().compareTo(half) > 0 ? half : settings.smsHttpTimeout();
        return new HttpGateway.Limits(
                settings.smsHttpConnections(),
                settings.smsHttpWindow(),
                settings.smsHttpConnectTimeout(),
                timeout,
                answerTimeout.minus(timeout).minus(MARGIN));
    }
}
