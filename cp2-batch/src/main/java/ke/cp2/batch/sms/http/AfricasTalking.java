package ke.cp2.batch.sms.http;

import static ke.cp2.batch.sms.http.StatusRow.accepted;
import static ke.cp2.batch.sms.http.StatusRow.deferred;
import static ke.cp2.batch.sms.http.StatusRow.lost;
import static ke.cp2.batch.sms.http.StatusRow.refused;
import static ke.cp2.batch.sms.http.StatusRow.throttled;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/** Africa's Talking: one text to up to a hundred numbers, answered number by number. */
final class AfricasTalking implements HttpProvider {

    static final String NAME = "africastalking";

    private static final StatusTable STATUSES =
            StatusTable.of(
                    accepted(100, "Processed"),
                    accepted(101, "Sent"),
                    accepted(102, "Queued"),
                    lost(401, "RiskHold"),
                    deferred(402, "InvalidSenderId"),
                    refused(403, "InvalidPhoneNumber", SmsFailure.INVALID_NUMBER),
                    refused(404, "UnsupportedNumberType", SmsFailure.INVALID_NUMBER),
                    throttled(405, "InsufficientBalance", Duration.ofMinutes(1)),
                    refused(406, "UserInBlacklist", SmsFailure.BLOCKED_BY_SUBSCRIBER),
                    refused(407, "CouldNotRoute", SmsFailure.UNDELIVERABLE),
                    refused(409, "DoNotDisturbRejection", SmsFailure.BLOCKED_BY_SUBSCRIBER),
                    deferred(500, "InternalServerError"),
                    deferred(501, "GatewayError"),
                    refused(502, "RejectedByGateway", SmsFailure.REFUSED));

    private static final Pattern COST = Pattern.compile("KES\\s*(\\d{1,6}(?:\\.\\d{1,6})?)");
    private static final String NO_ID = "None";

    private final HttpAccess access;

    private record Envelope(String text, String sender, MessageClass messageClass) {}

    AfricasTalking(HttpAccess access) {
        this.access = access;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> fault() {
        return access.fault(HttpAccess.URL, HttpAccess.USER_NAME, HttpAccess.API_KEY);
    }

    @Override
    public Object envelope(OutgoingSms sms) {
        return new Envelope(sms.text(), sms.sender(), sms.messageClass());
    }

    @Override
    public HttpRequest.Builder request(List<OutgoingSms> batch) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", access.get(HttpAccess.USER_NAME));
        form.put(
                "to",
                batch.stream()
                        .map(sms -> '+' + sms.recipient().digits())
                        .collect(Collectors.joining(",")));
        form.put("message", batch.get(0).text());
        form.put("from", batch.get(0).sender());
        form.put("bulkSMSMode", "1");
        form.put("enqueue", "1");
        return HttpRequest.newBuilder(URI.create(access.get(HttpAccess.URL)))
                .header("apiKey", access.get(HttpAccess.API_KEY))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + '='
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public Map<OutgoingSms, GatewayAnswer> read(List<OutgoingSms> batch, String answer) {
        JsonObject data = ProviderJson.object(answer).getJsonObject("SMSMessageData");
        JsonArray recipients = data.getJsonArray("Recipients");
        Map<OutgoingSms, GatewayAnswer> answers = new HashMap<>();
        if (recipients.isEmpty()) {
            // It went to nobody, and one word says why.
            StatusRow why =
                    STATUSES.row(ProviderJson.text(data, "Message").orElse(""))
                            .filter(row -> row.code() >= 400)
                            .orElse(deferred(0, "no recipients"));
            batch.forEach(sms -> answers.put(sms, StatusTable.refusal(why)));
            return answers;
        }
        Map<String, OutgoingSms> byNumber = new HashMap<>();
        batch.forEach(sms -> byNumber.put(sms.recipient().digits(), sms));
        for (JsonObject recipient : recipients.getValuesAs(JsonObject.class)) {
            ProviderJson.text(recipient, "number")
                    .flatMap(MobileNumber::parse)
                    .map(number -> byNumber.remove(number.digits()))
                    .ifPresent(sms -> answers.put(sms, submission(sms, recipient)));
        }
        return answers;
    }

    private static GatewayAnswer submission(OutgoingSms sms, JsonObject recipient) {
        String id =
                ProviderJson.text(recipient, "messageId")
                        .filter(text -> !NO_ID.equals(text))
                        .orElse(null);
        return STATUSES.submission(
                sms,
                ProviderJson.number(recipient, "statusCode").orElse(0),
                id,
                ProviderJson.text(recipient, "cost").map(AfricasTalking::cost).orElse(null));
    }

    /** Shillings in a text such as {@code KES 0.8000}; null when it is not in shillings. */
    private static @Nullable BigDecimal cost(String text) {
        Matcher cost = COST.matcher(text.strip());
        return cost.matches() ? new BigDecimal(cost.group(1)) : null;
    }
}
