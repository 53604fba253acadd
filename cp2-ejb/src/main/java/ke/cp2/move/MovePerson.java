package ke.cp2.move;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import ke.cp2.account.AccountState;
import org.jspecify.annotations.Nullable;

/**
 * An account as an officer compares it with documents: names and dates in full, numbers masked.
 *
 * @param number masked mobile number
 * @param nationalId masked, null when none was given
 * @param tscNumber masked, null when none was given
 * @param applications how many it has made
 */
public record MovePerson(
        long accountId,
        String fullName,
        @Nullable String number,
        AccountState state,
        Instant createdAt,
        Instant lastLoginAt,
        LocalDate birthDate,
        @Nullable String nationalId,
        @Nullable String tscNumber,
        String homeCountyCode,
        long applications)
        implements Serializable {}
