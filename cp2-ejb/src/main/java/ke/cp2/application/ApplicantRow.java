package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.account.AccountState;

/** An application in the officers' list of a vacancy. */
public record ApplicantRow(
        String reference,
        ApplicationState state,
        AccountState accountState,
        Instant submittedAt,
        String applicantName,
        String tscNumber,
        String homeCountyCode,
        String homeSubCountyCode)
        implements Serializable {

    /** EL 5 reads getters only. */
    public String getReference() {
        return reference;
    }

    /** EL 5 reads getters only. */
    public ApplicationState getState() {
        return state;
    }

    /** Whether the applicant's account is closed. */
    public boolean isClosed() {
        return accountState == AccountState.DEACTIVATED;
    }

    /** EL 5 reads getters only. */
    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** EL 5 reads getters only. */
    public String getApplicantName() {
        return applicantName;
    }

    /** EL 5 reads getters only. */
    public String getTscNumber() {
        return tscNumber;
    }

    /** EL 5 reads getters only. */
    public String getHomeCountyCode() {
        return homeCountyCode;
    }

    /** EL 5 reads getters only. */
    public String getHomeSubCountyCode() {
        return homeSubCountyCode;
    }
}
