package ke.cp2.batch.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.account.AccountHousekeeping;
import ke.cp2.account.joining.JoiningHousekeeping;
import ke.cp2.batch.platform.Timers;
import ke.cp2.move.MoveHousekeeping;
import ke.cp2.profile.identity.IdentityClaims;
import ke.cp2.sms.SmsHousekeeping;

/** Clears away what limits and pages no longer count; harmless on several nodes. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class HourlyHousekeeping {

    @Inject private AccountHousekeeping housekeeping;
    @Inject private MoveHousekeeping moves;
    @Inject private JoiningHousekeeping joining;
    @Inject private IdentityClaims identities;
    @Inject private SmsHousekeeping messages;
    @Inject private Timers timers;

    @PostConstruct
    void beginTimer() {
        timers.every(Duration.ofHours(1), "Housekeeping", this::forget);
    }

    void forget() {
        housekeeping.forget();
        moves.expire();
        joining.expire();
        identities.forget();
        messages.forget();
    }
}
