package ke.cp2.sms;

import java.io.Serializable;

/**
 * How many messages came to that end.
 *
 * @param failure null when the state says it all
 */
public record FailureCount(SmsState state, SmsFailure failure, long count) implements Serializable {}
