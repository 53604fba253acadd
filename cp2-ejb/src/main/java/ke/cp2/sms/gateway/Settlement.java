package ke.cp2.sms.gateway;

import java.time.Instant;

/**
 * A message that was handed to a gateway, and what came of it.
 *
 * @param submittedAt when it was handed over
 */
public record Settlement(OutgoingSms sms, Submission submission, Instant submittedAt) {}
