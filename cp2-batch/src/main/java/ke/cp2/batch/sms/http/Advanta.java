package ke.cp2.batch.sms.http;

import static ke.cp2.batch.sms.http.StatusRow.accepted;
import static ke.cp2.batch.sms.http.StatusRow.deferred;
import static ke.cp2.batch.sms.http.StatusRow.refused;
import static ke.cp2.batch.sms.http.StatusRow.throttled;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/**
 * Advanta: transactional texts one by one on a route of their own, campaigns many in a request,
 * each with a text of its own.
 */
final class Advanta implements HttpProvider {

    static final String NAME = "advanta";

    private static final StatusTable STATUSES =
            StatusTable.of(
                    accepted(200, "Success"),
                    deferred(1001, "InvalidSender"),
                    refused(1002, "NetworkNotAllowed", SmsFailure.UNDELIVERABLE),
                    refused(1003, "InvalidNumber", SmsFailure.INVALID_NUMBER),
                    throttled(1004, "LowCredit", Duration.ofMinutes(1)),
                    deferred(1005, "SystemError"),
                    throttled(1006, "InvalidCredentials", Duration.ofMinutes(1)),
                    deferred(1007, "SystemError"),
                    throttled(1012, "TooManyMessages", Duration.ofSeconds(1)));

    private static final String CODE = "response-code";

    /** As the provider's own papers spell it in places. */
    private static final String CODE_MISSPELT = "respose-code";

    private final HttpAccess access;

    Advanta(HttpAccess access) {
        this.access = access;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> fault() {
        return access.fault(HttpAccess.URL, HttpAccess.API_KEY, HttpAccess.PARTNER_ID);
    }

    @Override
    public Object envelope(OutgoingSms sms) {
        return sms.messageClass() == MessageClass.CAMPAIGN ? sms.messageClass() : sms.id();
    }

    @Override
    public HttpRequest.Builder request(List<OutgoingSms> batch) {
        OutgoingSms first = batch.get(0);
        if (batch.size() > 1) {
            return post("/sendbulk", bulk(batch));
        }
        boolean campaign = first.messageClass() == MessageClass.CAMPAIGN;
        return post(campaign ? "/sendsms" : "/sendotp", message(first).build());
    }

    private HttpRequest.Builder post(String service, JsonObject body) {
        return HttpRequest.newBuilder(URI.create(access.get(HttpAccess.URL) + service))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private JsonObject bulk(List<OutgoingSms> batch) {
        JsonArrayBuilder list = ProviderJson.BUILDERS.createArrayBuilder();
        batch.forEach(
                sms ->
                        list.add(
                                message(sms)
                                        .add("pass_type", "plain")
                                        .add("clientsmsid", String.valueOf(sms.id()))));
        return ProviderJson.BUILDERS
                .createObjectBuilder()
                .add("count", batch.size())
                .add("smslist", list)
                .build();
    }

    private JsonObjectBuilder message(OutgoingSms sms) {
        return ProviderJson.BUILDERS
                .createObjectBuilder()
                .add("apikey", access.get(HttpAccess.API_KEY))
                .add("partnerID", access.get(HttpAccess.PARTNER_ID))
                .add("message", sms.text())
                .add("shortcode", sms.sender())
                .add("mobile", sms.recipient().digits());
    }

    @Override
    public Map<OutgoingSms, GatewayAnswer> read(List<OutgoingSms> batch, String answer) {
        JsonObject object = ProviderJson.object(answer);
        Map<OutgoingSms, GatewayAnswer> answers = new HashMap<>();
        if (!object.containsKey("responses")) {
            // One answer to the whole request: it was not taken.
            int code = code(object);
            batch.forEach(sms -> answers.put(sms, submission(sms, code, null)));
            return answers;
        }
        Map<String, OutgoingSms> open = new HashMap<>();
        batch.forEach(sms -> open.put(key(batch, sms), sms));
        for (JsonObject response : object.getJsonArray("responses").getValuesAs(JsonObject.class)) {
            answeredBy(batch, response)
                    .map(open::remove)
                    .ifPresent(
                            sms ->
                                    answers.put(
                                            sms,
                                            submission(
                                                    sms,
                                                    code(response),
                                                    ProviderJson.text(response, "messageid")
                                                            .orElse(null))));
        }
        return answers;
    }

    /** Many are told apart by our id; one alone was sent without, and is known by its number. */
    private static String key(List<OutgoingSms> batch, OutgoingSms sms) {
        return batch.size() > 1 ? String.valueOf(sms.id()) : sms.recipient().digits();
    }

    private static Optional<String> answeredBy(List<OutgoingSms> batch, JsonObject response) {
        return batch.size() > 1
                ? ProviderJson.text(response, "clientsmsid")
                : ProviderJson.text(response, "mobile")
                        .flatMap(MobileNumber::parse)
                        .map(MobileNumber::digits);
    }

    private static int code(JsonObject response) {
        return ProviderJson.number(response, CODE)
                .or(() -> ProviderJson.number(response, CODE_MISSPELT))
                .orElseThrow(() -> new IllegalArgumentException("no code"));
    }

    private static GatewayAnswer submission(OutgoingSms sms, int code, @Nullable String id) {
        return STATUSES.submission(sms, code, id, null);
    }
}
