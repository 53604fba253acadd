package ke.cp2.batch.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import ke.cp2.account.AccountHousekeeping;

/** Clears away what the limits of the accounts no longer count; harmless on several nodes. */
@Singleton
public class HourlyHousekeeping {

    @Inject private AccountHousekeeping housekeeping;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        housekeeping.forget();
    }
}
