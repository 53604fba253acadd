package ke.cp2.sms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/** Finds the people behind numbers and accounts. The feature of accounts implements it. */
public interface RecipientDirectory {

    /** The person with a number; empty when no account has it. */
    Optional<Recipient> withNumber(MobileNumber number);

    /** The person of an account; empty when there is none. */
    Optional<Recipient> ofAccount(AccountId accountId);

    /** The people of those accounts that there are, 1,000 at most. */
    List<Recipient> ofAccounts(Collection<AccountId> accountIds);
}
