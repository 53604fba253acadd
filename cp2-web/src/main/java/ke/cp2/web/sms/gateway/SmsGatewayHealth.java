package ke.cp2.web.sms.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ke.cp2.sms.gateway.CurrentGateway;
import ke.cp2.sms.gateway.GatewayHealth;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The gateway at {@code /health/ready}, as data for the watch: the check itself is always up.
 * Messages wait in the outbox while the gateway is down, and a balancer that took the portal away
 * for it would only make it worse.
 */
@Readiness
@ApplicationScoped
public class SmsGatewayHealth implements HealthCheck {

    @Inject private CurrentGateway gateway;

    @Override
    public HealthCheckResponse call() {
        GatewayHealth health = gateway.health();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("sms-gateway")
                        .up()
                        .withData("transport", gateway.name())
                        .withData("up", health.up());
        if (health.reason() != null) {
            response.withData("reason", health.reason());
        }
        return response.build();
    }
}
