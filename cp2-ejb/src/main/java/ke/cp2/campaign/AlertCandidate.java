package ke.cp2.campaign;

import java.io.Serializable;

/** Somebody who might be told about a vacancy. */
public record AlertCandidate(long accountId, String mobileNumber, String language)
        implements Serializable {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "candidate " + accountId;
    }
}
