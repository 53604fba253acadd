package ke.cp2.sms.gateway;

import java.time.Instant;

/**
 * A message that was handed to a gateway, and what came of it.
 *
 * @param submittedAt when it was handed over
 */
public record AnsweredSms(OutgoingSms sms, GatewayAnswer submission, Instant submittedAt) {}
