package ke.cp2.move;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import ke.cp2.account.AccountState;

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
        String number,
        AccountState state,
        Instant createdAt,
        Instant lastLoginAt,
        LocalDate birthDate,
        String nationalId,
        String tscNumber,
        String homeCountyCode,
        long applications)
        implements Serializable {

    public long getAccountId() {
        return accountId;
    }

    public String getFullName() {
        return fullName;
    }

    public String getNumber() {
        return number;
    }

    public AccountState getState() {
        return state;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getLastLoginAt() {
        return lastLoginAt;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public String getNationalId() {
        return nationalId;
    }

    public String getTscNumber() {
        return tscNumber;
    }

    public String getHomeCountyCode() {
        return homeCountyCode;
    }

    public long getApplications() {
        return applications;
    }
}
