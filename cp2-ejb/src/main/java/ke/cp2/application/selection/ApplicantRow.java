package ke.cp2.application.selection;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.account.AccountState;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.eligibility.Verdict;

/**
 * An application in the officers' list of a vacancy.
 *
 * @param unmet the rules that were not met when it was submitted
 */
public record ApplicantRow(
        String reference,
        ApplicationState state,
        AccountState accountState,
        Instant submittedAt,
        String applicantName,
        String tscNumber,
        String homeCountyCode,
        String homeSubCountyCode,
        List<Verdict> unmet)
        implements Serializable {

    /** From the database: the rules are read for a page of rows at once. */
    public ApplicantRow(
            String reference,
            ApplicationState state,
            AccountState accountState,
            Instant submittedAt,
            String applicantName,
            String tscNumber,
            String homeCountyCode,
            String homeSubCountyCode) {
        this(
                reference,
                state,
                accountState,
                submittedAt,
                applicantName,
                tscNumber,
                homeCountyCode,
                homeSubCountyCode,
                List.of());
    }

    /** The same row with the rules that were not met. */
    ApplicantRow withUnmet(List<Verdict> rules) {
        return new ApplicantRow(
                reference,
                state,
                accountState,
                submittedAt,
                applicantName,
                tscNumber,
                homeCountyCode,
                homeSubCountyCode,
                List.copyOf(rules));
    }

    /** Tells whether the applicant's account is closed. */
    public boolean isClosed() {
        return accountState == AccountState.DEACTIVATED;
    }
}
