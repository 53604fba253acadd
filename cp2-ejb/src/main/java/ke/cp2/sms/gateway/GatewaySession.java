package ke.cp2.sms.gateway;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a gateway.
 *
 * @param name what tells it from the others
 * @param up whether messages can go through it
 * @param reason what is wrong, for staff; null when it is up
 * @param since when it came up or went down
 * @param inFlight how many of its messages await their answer
 */
public record GatewaySession(
        String name, boolean up, @Nullable String reason, Instant since, int inFlight)
        implements Serializable {}
