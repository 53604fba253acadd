package ke.cp2.sms.history;

import java.io.Serializable;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;

/**
 * Counts the messages that came to one end.
 *
 * @param failure null when the state says it all
 */
public record FailureCount(SmsState state, SmsFailure failure, long count)
        implements Serializable {}
