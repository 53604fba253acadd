package ke.cp2.web.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.inbound.InboundText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the calls of the providers mean. */
class SmsCallbacksTest {

    private final SmsCallbacks africasTalking = new AfricasTalkingCallbacks();
    private final SmsCallbacks advanta = new AdvantaCallbacks();

    @Test
    void africasTalkingDelivers() {
        Receipt receipt =
                africasTalking
                        .receipt(
                                form(
                                        "id=ATXid_1&status=Success&phoneNumber=%2B254700000001"
                                                + "&networkCode=63902&retryCount=0"))
                        .orElseThrow();

        assertThat(receipt)
                .isEqualTo(Receipt.delivered("africastalking", "ATXid_1").to("254700000001"));
    }

    @ParameterizedTest
    @CsvSource({
        "Failed, UserInBlackList, BLOCKED_BY_SUBSCRIBER",
        "Failed, DoNotDisturbRejection, BLOCKED_BY_SUBSCRIBER",
        "Failed, UserIsInactive, ABSENT_SUBSCRIBER",
        "Failed, UserDoesNotExist, INVALID_NUMBER",
        "Failed, DeliveryFailure, UNDELIVERABLE",
        "Failed, '', UNDELIVERABLE",
        "Rejected, InsufficientCredit, REFUSED",
        "Rejected, '', REFUSED"
    })
    void africasTalkingFails(String status, String reason, SmsFailure failure) {
        Receipt receipt =
                africasTalking
                        .receipt(form("id=1&status=" + status + "&failureReason=" + reason))
                        .orElseThrow();

        assertThat(receipt.delivered()).isFalse();
        assertThat(receipt.failure()).isEqualTo(failure);
        assertThat(receipt.status()).startsWith(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sent", "Submitted", "Buffered", "Dreaming"})
    void whatIsNotTheLastWordIsNoReceipt(String status) {
        assertThat(africasTalking.receipt(form("id=1&status=" + status))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DeliveredToTerminal, true,",
        "AbsentSubscriber, false, ABSENT_SUBSCRIBER",
        "DeliveryImpossible, false, UNDELIVERABLE",
        "SenderName Blacklisted, false, BLOCKED_BY_SUBSCRIBER"
    })
    void advantaTells(String description, boolean delivered, SmsFailure failure) {
        Receipt receipt =
                advanta.receipt(
                                json(
                                        """
                                        {"description":"%s","messageid":9001,"timeTaken":"2s","timestamp":"x"}
                                        """
                                                .formatted(description)))
                        .orElseThrow();

        assertThat(receipt.gatewayMessageId()).isEqualTo("9001");
        assertThat(receipt.delivered()).isEqualTo(delivered);
        assertThat(receipt.failure()).isEqualTo(failure);
    }

    @Test
    void advantaOnItsWayIsNoReceipt() {
        assertThat(
                        advanta.receipt(
                                json(
                                        "{\"description\":\"DeliveredToNetwork\",\"messageid\":\"1\"}")))
                .isEmpty();
    }

    @Test
    void anInboundTextKeepsItsCharacters() {
        InboundText text =
                africasTalking.inbound(
                        form(
                                "from=%2B254700000001&to=22262&text=St%C3%B6p+%26+%F0%9F%98%80&id=in-1&linkId="));

        assertThat(text)
                .isEqualTo(
                        new InboundText(
                                "africastalking", "in-1", "254700000001", "22262", "Stöp & 😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status=Success", "id=&status=Success", "id=1", "id"})
    void anIncompleteReceiptIsRefused(String body) {
        assertThatThrownBy(() -> africasTalking.receipt(form(body)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdOfAnyLengthIsRead() {
        assertThat(
                        africasTalking
                                .receipt(form("status=Success&id=" + "x".repeat(5_000)))
                                .orElseThrow()
                                .gatewayMessageId())
                .startsWith("xxx")
                .hasSizeLessThanOrEqualTo(255);
    }

    private static Map<String, String> form(String body) {
        return CallbackFields.of("application/x-www-form-urlencoded", body);
    }

    private static Map<String, String> json(String body) {
        return CallbackFields.of("application/json", body);
    }
}
