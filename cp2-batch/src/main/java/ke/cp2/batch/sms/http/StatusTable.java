package ke.cp2.batch.sms.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import org.jspecify.annotations.Nullable;

/**
 * The status codes of a provider and what they mean. A code that is not in it defers the message.
 */
final class StatusTable {

    private final Map<Integer, StatusRow> byCode;

    private StatusTable(Map<Integer, StatusRow> byCode) {
        this.byCode = byCode;
    }

    static StatusTable of(StatusRow... rows) {
        return new StatusTable(
                Arrays.stream(rows)
                        .collect(Collectors.toMap(StatusRow::code, Function.identity())));
    }

    /** The row of a word, when the provider gave no code. */
    Optional<StatusRow> row(String word) {
        return byCode.values().stream().filter(row -> row.word().equalsIgnoreCase(word)).findAny();
    }

    /**
     * Reads the code of a message as the gateway's answer.
     *
     * @param gatewayMessageId the provider's id, or null when it gave none: the message is then
     *     accepted under an id that no receipt will name
     * @param cost what it says that it costs, or null
     */
    GatewayAnswer submission(
            OutgoingSms sms,
            int code,
            @Nullable String gatewayMessageId,
            @Nullable BigDecimal cost) {
        StatusRow row = byCode.getOrDefault(code, StatusRow.deferred(code, ""));
        return switch (row.outcome()) {
            case ACCEPTED ->
                    GatewayAnswer.accepted(
                            gatewayMessageId == null
                                    ? "none-" + sms.id() + '.' + sms.fence()
                                    : gatewayMessageId,
                            List.of(),
                            cost);
            case LOST -> GatewayAnswer.lost();
            default -> refusal(row);
        };
    }

    /** Reads a row without a message id as the gateway's answer. */
    static GatewayAnswer refusal(StatusRow row) {
        String status = (row.code() + " " + row.word()).strip();
        return switch (row.outcome()) {
            case REFUSED -> GatewayAnswer.refused(row.failure(), status);
            case THROTTLED -> GatewayAnswer.throttled(row.pause(), status);
            case DEFERRED -> GatewayAnswer.deferred(status);
            case ACCEPTED, LOST -> GatewayAnswer.lost();
        };
    }
}
