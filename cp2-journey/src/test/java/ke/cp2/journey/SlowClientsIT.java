package ke.cp2.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import ke.cp2.support.PortalProcess;
import ke.cp2.support.SlowClients;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More forms that do not come to their end than the listener has threads: pages are answered. */
class SlowClientsIT {

    private static final int MORE_THAN_THREADS = 230;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final PortalProcess portal = PortalProcess.shared();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void othersReadThePortalMeanwhile(boolean proxied) throws IOException, InterruptedException {
        int port = URI.create(portal.url("/")).getPort();
        try (SlowClients clients =
                SlowClients.begin(
                        port, SlowClients.Kind.BODIES, MORE_THAN_THREADS, "/login", proxied)) {
            clients.goOn();
            // Rendered anew, not kept: it needs a thread and the portal behind it.
            HttpRequest page =
                    HttpRequest.newBuilder(URI.create(portal.url("/account/forgot?slow")))
                            .timeout(PATIENCE)
                            .build();

            assertThat(HttpClient.newHttpClient().send(page, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
