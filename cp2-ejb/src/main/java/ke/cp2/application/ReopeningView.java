package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;

/** A request to decide anew that waits for an answer. */
public record ReopeningView(
        String reference,
        ApplicationState applicationState,
        String vacancyNumber,
        String applicantName,
        long requesterId,
        String requesterName,
        Instant requestedAt,
        String reason)
        implements Serializable {

    /** EL 5 reads getters only. */
    public String getReference() {
        return reference;
    }

    /** EL 5 reads getters only. */
    public ApplicationState getApplicationState() {
        return applicationState;
    }

    /** EL 5 reads getters only. */
    public String getVacancyNumber() {
        return vacancyNumber;
    }

    /** EL 5 reads getters only. */
    public String getApplicantName() {
        return applicantName;
    }

    /** EL 5 reads getters only. */
    public long getRequesterId() {
        return requesterId;
    }

    /** EL 5 reads getters only. */
    public String getRequesterName() {
        return requesterName;
    }

    /** EL 5 reads getters only. */
    public Instant getRequestedAt() {
        return requestedAt;
    }

    /** EL 5 reads getters only. */
    public String getReason() {
        return reason;
    }
}
