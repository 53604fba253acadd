package ke.cp2.sms;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/** Finds the people behind numbers and accounts. The feature of accounts implements it. */
public interface RecipientDirectory {

    /** The person with a number; empty when no account has it. */
    Optional<Recipient> withNumber(MobileNumber number);

    /** The person of an account; empty when there is none. */
    Optional<Recipient> ofAccount(AccountId accountId);

    /** The language of a person; English when there is none. */
    default Locale languageOf(AccountId accountId) {
        return ofAccount(accountId).map(Recipient::language).orElse(Locale.ENGLISH);
    }

    /** The people of those accounts that there are, 1,000 at most. */
    List<Recipient> ofAccounts(Collection<AccountId> accountIds);

    /**
     * Finds those of 1,000 accounts at most that a text can reach. A duplicate account that was
     * closed has no number any more.
     */
    default Map<AccountId, Recipient> reachable(Collection<AccountId> accountIds) {
        return ofAccounts(accountIds).stream()
                .filter(person -> MobileNumber.parse(person.mobileNumber()).isPresent())
                .collect(Collectors.toMap(Recipient::accountId, Function.identity()));
    }
}
