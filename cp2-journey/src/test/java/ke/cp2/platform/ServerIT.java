package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** What the server's own settings promise, on a portal started as in production. */
class ServerIT {

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void healthTellsNoMoreThanUp() {
        HttpResponse<String> health = portal.get("/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").contains("\"data\":{}");
    }

    @Test
    void healthTellsHowTheGatewayIsAndStaysUp() {
        assertThat(portal.get("/health/ready").body())
                .containsPattern("sms-gateway\",\"status\":\"UP\"")
                .contains("\"transport\":\"simulator\"", "\"up\":\"true\"");
    }

    @Test
    void answersDoNotNameTheServer() {
        assertThat(portal.get("/").headers().map())
                .doesNotContainKeys("server", "x-powered-by", "x-frame-options");
        assertThat(portal.get("/no/such/page").body()).doesNotContainIgnoringCase("payara");
    }

    @Test
    void homeOpensNoSession() {
        assertThat(portal.get("/").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void whatTheServerWouldAddIsOff() {
        assertThat(portal.get("/metrics").statusCode()).isIn(403, 404);
        assertThat(portal.get("/openapi").statusCode()).isIn(403, 404);
    }

    @Test
    void pagesAreReachedByOneAddressOnly() {
        assertThat(portal.get("/index.xhtml").statusCode()).isEqualTo(301);
        assertThat(portal.get("/WEB-INF/web.xml").statusCode()).isEqualTo(404);
    }
}
