package ke.cp2.sms;

import java.io.Serializable;

/**
 * How many messages came to that end.
 *
 * @param failure null when the state says it all
 */
public record FailureCount(SmsState state, SmsFailure failure, long count) implements Serializable {

    // EL 5 reads getters only.

    public SmsState getState() {
        return state;
    }

    public SmsFailure getFailure() {
        return failure;
    }

    public long getCount() {
        return count;
    }
}
