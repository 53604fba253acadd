package ke.cp2.sms.gateway;

/**
 * Says whether a gateway can take messages.
 *
 * @param up whether it can
 * @param reason what is wrong, for staff; null when it is up
 */
public record GatewayHealth(boolean up, String reason) {

    /** Ready for messages. */
    public static final GatewayHealth UP = new GatewayHealth(true, null);

    /** Not ready. */
    public static GatewayHealth down(String reason) {
        return new GatewayHealth(false, reason);
    }
}
