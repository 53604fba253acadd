package ke.cp2.web.sms.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.inbound.InboundText;

/** Reads what Africa's Talking calls back with: forms. */
@ApplicationScoped
class AfricasTalkingCallbacks implements SmsCallbacks {

    private static final String NAME = "africastalking";

    private static final Map<String, SmsFailure> REASONS =
            Map.of(
                    "UserInBlackList", SmsFailure.BLOCKED_BY_SUBSCRIBER,
                    "DoNotDisturbRejection", SmsFailure.BLOCKED_BY_SUBSCRIBER,
                    "UserIsInactive", SmsFailure.ABSENT_SUBSCRIBER,
                    "AbsentSubscriber", SmsFailure.ABSENT_SUBSCRIBER,
                    "UserDoesNotExist", SmsFailure.INVALID_NUMBER,
                    "NotNetworkSubscriber", SmsFailure.INVALID_NUMBER,
                    "InsufficientCredit", SmsFailure.REFUSED);

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public String contentType() {
        return MediaType.APPLICATION_FORM_URLENCODED;
    }

    @Override
    public Optional<Receipt> receipt(Map<String, String> fields) {
        String id = CallbackFields.required(fields, "id");
        String status = CallbackFields.required(fields, "status");
        String reason = fields.getOrDefault("failureReason", "").strip();
        String recipient = fields.get("phoneNumber");
        return switch (status) {
            case "Success" -> Optional.of(Receipt.delivered(NAME, id).to(recipient));
            case "Failed", "Rejected" ->
                    Optional.of(
                            Receipt.failed(
                                            NAME,
                                            id,
                                            failure(status, reason),
                                            (status + ' ' + reason).strip())
                                    .to(recipient));
            default -> Optional.empty();
        };
    }

    private static SmsFailure failure(String status, String reason) {
        return REASONS.getOrDefault(
                reason, status.equals("Rejected") ? SmsFailure.REFUSED : SmsFailure.UNDELIVERABLE);
    }

    @Override
    public InboundText inbound(Map<String, String> fields) {
        return new InboundText(
                NAME,
                CallbackFields.required(fields, "id"),
                CallbackFields.required(fields, "from"),
                CallbackFields.required(fields, "to"),
                fields.get("text"));
    }
}
