package ke.cp2.batch.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import ke.cp2.account.AccountHousekeeping;
import ke.cp2.batch.platform.KeepTimerAlive;
import ke.cp2.move.MoveHousekeeping;
import ke.cp2.profile.identity.IdentityClaims;
import ke.cp2.sms.SmsHousekeeping;

/** Clears away what limits and pages no longer count; harmless on several nodes. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepTimerAlive.class)
public class HourlyHousekeeping {

    @Inject private AccountHousekeeping housekeeping;
    @Inject private MoveHousekeeping moves;
    @Inject private IdentityClaims identities;
    @Inject private SmsHousekeeping messages;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "Housekeeping")
    void forget() {
        housekeeping.forget();
        moves.expire();
        identities.forget();
        messages.forget();
    }
}
