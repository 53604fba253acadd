package ke.cp2.account.joining;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.security.SystemUse;

/** Ends proposals of new staff that nobody decided on in time. */
@Stateless
@SystemUse
@PermitAll
public class JoiningHousekeeping {

    private static final int PAGE = 500;

    @Inject private StaffProposals proposals;
    @Inject private AuditTrail audit;
    @Inject private Clock clock;

    /** Ends some of them; the next hour ends more. */
    public void expire() {
        Instant now = clock.instant();
        for (StaffProposal proposal : proposals.over(now, PAGE)) {
            proposal.expire(now);
            audit.record(
                    AuditAction.ACCOUNT_STAFF_EXPIRED
                            .of("none")
                            .detail(
                                    "proposal %d: %s"
                                            .formatted(proposal.id(), proposal.fullName())));
        }
    }
}
