package ke.cp2.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import ke.cp2.support.PortalProcess;
import org.junit.jupiter.api.Test;

/**
 * What attackers do over HTTP through the proxy in front, and what the owner of the number reads
 * meanwhile.
 */
class AttackersIT {

    private static final String PASSWORD = "nyumba ya miti mitatu";

    private final PortalProcess portal = PortalProcess.shared();

    @Test
    void anAttackerAtOneAddressPausesNobodyAtAnother() {
        Owner owner = new Owner(portal, "0714100001", "203.0.113.10");
        owner.createsAccount();
        Visitor attacker = new Visitor(portal.url(""), "198.51.100.10");

        for (int i = 0; i < 6; i++) {
            assertThat(attacker.logIn(owner.number(), "wrong").body())
                    .contains("User name or password is wrong");
        }
        assertThat(attacker.logIn(owner.number(), PASSWORD).body())
                .as("the attacker is paused")
                .contains("Too many wrong tries. Wait 15 minutes");
        assertThat(owner.logsIn()).endsWith("/my");
        assertThat(
                        new Visitor(portal.url(""), "198.51.100.10, 203.0.113.11")
                                .logIn(owner.number(), "wrong")
                                .body())
                .as("what the attacker writes before the proxy's word counts for nothing")
                .contains("User name or password is wrong");
    }
}
