package ke.cp2.sms.gateway;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answer of a gateway to a message.
 *
 * @param outcome the kind of answer
 * @param gatewayMessageId the gateway's id, when accepted, in the form in which it is kept
 * @param furtherIds its ids of the second and further parts of a long text, otherwise empty
 * @param cost what the gateway charges, in KES, when it says so, otherwise null
 * @param failure why, when refused for good
 * @param status the gateway's own word, or null
 * @param pause how long the whole gateway wants to be left alone, when throttled
 */
public record GatewayAnswer(
        Outcome outcome,
        @Nullable String gatewayMessageId,
        List<String> furtherIds,
        @Nullable BigDecimal cost,
        @Nullable SmsFailure failure,
        @Nullable String status,
        @Nullable Duration pause) {

    private static final GatewayAnswer LOST =
            new GatewayAnswer(Outcome.LOST, null, List.of(), null, null, null, null);

    /** The kinds of answers. */
    public enum Outcome {
        /** Taken over. */
        ACCEPTED,
        /** Refused for good. */
        REFUSED,
        /** Refused for now: this message may be tried later. */
        DEFERRED,
        /** Too fast: this message and all others wait. */
        THROTTLED,
        /** The connection broke before the answer: it may have gone out. */
        LOST
    }

    /**
     * @throws IllegalArgumentException when an accepted message has no id
     */
    public GatewayAnswer {
        if (outcome == Outcome.ACCEPTED
                && (gatewayMessageId == null || gatewayMessageId.isEmpty())) {
            throw new IllegalArgumentException("no gateway message id");
        }
        gatewayMessageId = GatewayIds.kept(gatewayMessageId);
        furtherIds = furtherIds.stream().map(GatewayIds::kept).toList();
    }

    /** Taken over under that id. */
    public static GatewayAnswer accepted(String gatewayMessageId) {
        return accepted(gatewayMessageId, List.of(), null);
    }

    /**
     * Taken over under those ids.
     *
     * @param cost in KES, or null
     */
    public static GatewayAnswer accepted(
            String gatewayMessageId, List<String> furtherIds, @Nullable BigDecimal cost) {
        return new GatewayAnswer(
                Outcome.ACCEPTED, gatewayMessageId, furtherIds, cost, null, null, null);
    }

    /** Refused for good. */
    public static GatewayAnswer refused(@Nullable SmsFailure failure, String status) {
        return new GatewayAnswer(Outcome.REFUSED, null, List.of(), null, failure, status, null);
    }

    /** Refused for now. */
    public static GatewayAnswer deferred(String status) {
        return new GatewayAnswer(Outcome.DEFERRED, null, List.of(), null, null, status, null);
    }

    /** Too fast for the gateway. */
    public static GatewayAnswer throttled(@Nullable Duration pause, @Nullable String status) {
        return new GatewayAnswer(Outcome.THROTTLED, null, List.of(), null, null, status, pause);
    }

    /** The session was lost while the answer was awaited. */
    public static GatewayAnswer lost() {
        return LOST;
    }
}
