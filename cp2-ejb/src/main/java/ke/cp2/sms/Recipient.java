package ke.cp2.sms;

import java.util.Locale;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may get texts.
 *
 * @param fullName null when it is not known
 * @param accountState the name of the account's state
 * @param ended whether the account has ended, so that nothing is sent to it
 * @param professional whether it is no member of staff
 */
public record Recipient(
        AccountId accountId,
        String fullName,
        String mobileNumber,
        Locale language,
        String accountState,
        boolean ended,
        boolean professional) {

    /** The same person, who reads that language now; null changes nothing. */
    public Recipient reading(@Nullable Locale other) {
        return other == null
                ? this
                : new Recipient(
                        accountId,
                        fullName,
                        mobileNumber,
                        other,
                        accountState,
                        ended,
                        professional);
    }

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "recipient " + accountId;
    }
}
