package ke.cp2.move;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.security.SystemUse;

/** Ends moves that nobody decided on in time. */
@Stateless
@SystemUse
@PermitAll
public class MoveHousekeeping {

    private static final int PAGE = 500;

    @Inject private AccountMoves moves;
    @Inject private AuditTrail audit;
    @Inject private Clock clock;

    /** Ends some of them; the next hour ends more. */
    public void expire() {
        Instant now = clock.instant();
        for (AccountMove move : moves.over(now, PAGE)) {
            move.expire(now);
            audit.record(
                    AuditAction.MOVE_EXPIRED
                            .of(move.accountId().value())
                            .detail("move " + move.id()));
        }
    }
}
