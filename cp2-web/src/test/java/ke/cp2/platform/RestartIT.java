package ke.cp2.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/** The embedded database outlives the server, however that ends. */
class RestartIT {

    @Test
    void startsAgainOnTheSameDataAfterAKill() {
        try (PortalProcess portal = PortalProcess.named("restart").start()) {
            portal.kill();
            portal.startAgain();

            assertThat(portal.get("/").statusCode()).isEqualTo(200);
            assertThat(portal.log())
                    .filteredOn(line -> line.contains("Database schema"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .endsWith(" 0 migrations run");
        }
    }
}
