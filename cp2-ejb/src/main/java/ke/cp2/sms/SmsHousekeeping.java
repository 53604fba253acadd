package ke.cp2.sms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.budget.SentCounts;

/** Clears away what no page about messages asks for any more. */
@Stateless
@SystemUse
@PermitAll
public class SmsHousekeeping {

    @Inject private SentCounts sent;

    /** Deletes old counts of what was sent. */
    public void forget() {
        sent.forget();
    }
}
