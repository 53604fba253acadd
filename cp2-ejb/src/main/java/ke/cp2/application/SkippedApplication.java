package ke.cp2.application;

import java.io.Serializable;

/** An application that a decision left alone, and why (a key of this feature's texts). */
public record SkippedApplication(String reference, String reasonKey) implements Serializable {

    /** EL 5 reads getters only. */
    public String getReference() {
        return reference;
    }

    /** EL 5 reads getters only. */
    public String getReasonKey() {
        return reasonKey;
    }
}
