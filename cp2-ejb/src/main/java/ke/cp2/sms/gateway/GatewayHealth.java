package ke.cp2.sms.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Says whether a gateway can take messages.
 *
 * @param up whether it can
 * @param reason what is wrong, for staff; null when it is up
 */
public record GatewayHealth(boolean up, @Nullable String reason) {

    /** Ready for messages. */
    public static final GatewayHealth UP = new GatewayHealth(true, null);

    /** Not ready. */
    public static GatewayHealth down(String reason) {
        return new GatewayHealth(false, reason);
    }
}
