package ke.cp2.web.sms.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.inbound.InboundText;
import org.jspecify.annotations.Nullable;

/** Reads what Advanta calls back with: JSON, inbound texts without an id. */
@ApplicationScoped
class AdvantaCallbacks implements SmsCallbacks {

    private static final String NAME = "advanta";

    private static final String DELIVERED = "deliveredtoterminal";

    private static final Map<String, SmsFailure> FAILURES =
            Map.of(
                    "absentsubscriber", SmsFailure.ABSENT_SUBSCRIBER,
                    "deliveryimpossible", SmsFailure.UNDELIVERABLE,
                    "sendernameblacklisted", SmsFailure.BLOCKED_BY_SUBSCRIBER,
                    "invaliddestination", SmsFailure.INVALID_NUMBER,
                    "rejected", SmsFailure.REFUSED);

    private static final long REPEATED_WITHIN_SECONDS = 60;

    @Inject private Clock clock;

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public String contentType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public Optional<Receipt> receipt(Map<String, String> fields) {
        String id = CallbackFields.required(fields, "messageid");
        String description = CallbackFields.required(fields, "description");
        String word = description.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (word.equals(DELIVERED)) {
            return Optional.of(Receipt.delivered(NAME, id));
        }
        return Optional.ofNullable(FAILURES.get(word))
                .map(failure -> Receipt.failed(NAME, id, failure, description));
    }

    @Override
    public InboundText inbound(Map<String, String> fields) {
        String sender = CallbackFields.required(fields, "mobile");
        String shortCode = CallbackFields.required(fields, "shortcode");
        String text = fields.get("message");
        return new InboundText(NAME, id(sender, shortCode, text), sender, shortCode, text);
    }

    /** The same text from the same phone within a minute is the same call again. */
    private String id(String sender, String shortCode, @Nullable String text) {
        long minute = clock.instant().getEpochSecond() / REPEATED_WITHIN_SECONDS;
        return sha256(String.join("\n", sender, shortCode, String.valueOf(text), "" + minute));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
