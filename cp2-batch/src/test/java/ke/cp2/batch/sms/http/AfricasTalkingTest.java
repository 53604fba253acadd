package ke.cp2.batch.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Africa's Talking is asked, and what its answers mean. */
class AfricasTalkingTest {

    private final StubProvider stub = new StubProvider();
    private final AfricasTalking provider =
            new AfricasTalking(
                    new HttpAccess(
                            AfricasTalking.NAME,
                            Map.of("url", stub.url(), "user-name", "council", "api-key", "key-1")));
    private final HttpGateway gateway = stub.gateway(provider);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void asksAsThePapersSay() throws Exception {
        stub.behaviour =
                StubProvider.with(
                        201,
                        """
                        {"SMSMessageData":{"Message":"Sent to 2/2 Total Cost: KES 1.6000","Recipients":[
                        {"statusCode":101,"number":"+254700000001","status":"Success","cost":"KES 0.8000","messageId":"ATXid_1"},
                        {"statusCode":100,"number":"+254700000002","status":"Success","cost":"USD 0.0100","messageId":"ATXid_2"}]}}
                        """);

        List<GatewayAnswer> answers = Sent.to(gateway, Sent.alerts(2)).answers();

        StubProvider.Asked asked = stub.asked.get(0);
        assertThat(asked.headers().get("Apikey")).containsExactly("key-1");
        assertThat(asked.headers().get("Accept")).containsExactly("application/json");
        assertThat(asked.form())
                .containsOnly(
                        Map.entry("username", "council"),
                        Map.entry("to", "+254700000001,+254700000002"),
                        Map.entry("message", "Invigilator, KCSE é {n}"),
                        Map.entry("from", "CP2"),
                        Map.entry("bulkSMSMode", "1"),
                        Map.entry("enqueue", "1"));
        assertThat(answers)
                .containsExactly(
                        GatewayAnswer.accepted("ATXid_1", List.of(), new BigDecimal("0.8000")),
                        GatewayAnswer.accepted("ATXid_2", List.of(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "100, ACCEPTED,",
        "101, ACCEPTED,",
        "102, ACCEPTED,",
        "401, LOST,",
        "402, DEFERRED,",
        "403, REFUSED, INVALID_NUMBER",
        "404, REFUSED, INVALID_NUMBER",
        "405, THROTTLED,",
        "406, REFUSED, BLOCKED_BY_SUBSCRIBER",
        "407, REFUSED, UNDELIVERABLE",
        "409, REFUSED, BLOCKED_BY_SUBSCRIBER",
        "500, DEFERRED,",
        "501, DEFERRED,",
        "502, REFUSED, REFUSED",
        "999, DEFERRED,"
    })
    void aCodeMeans(int code, Outcome outcome, SmsFailure failure) {
        OutgoingSms sms = Sent.credential(1);

        GatewayAnswer answer =
                read(
                                """
                                {"SMSMessageData":{"Message":"x","Recipients":[{"statusCode":%d,
                                "number":"254700000001","status":"x","cost":"0","messageId":"ATXid_9"}]}}
                                """
                                        .formatted(code),
                                sms)
                        .get(sms);

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.failure()).isEqualTo(failure);
    }

    @Test
    void ofWhomItDoesNotSpeakNobodyKnows() throws Exception {
        stub.behaviour =
                StubProvider.with(
                        201,
                        """
                        {"SMSMessageData":{"Message":"Sent to 1/3","Recipients":[
                        {"statusCode":101,"number":"+254700000002","messageId":"ATXid_2"},
                        {"statusCode":101,"number":"+254700000099","messageId":"ATXid_3"},
                        {"statusCode":101,"number":"+254700000002","messageId":"ATXid_4"}]}}
                        """);

        List<GatewayAnswer> answers = Sent.to(gateway, Sent.alerts(3)).answers();

        assertThat(answers)
                .extracting(GatewayAnswer::outcome)
                .containsExactly(Outcome.LOST, Outcome.ACCEPTED, Outcome.LOST);
        assertThat(answers.get(1).gatewayMessageId()).isEqualTo("ATXid_2");
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidSenderId, DEFERRED, 402 InvalidSenderId",
        "InsufficientBalance, THROTTLED, 405 InsufficientBalance",
        "Sent to 0/1, DEFERRED, 0 no recipients"
    })
    void oneWordForAll(String word, Outcome outcome, String status) {
        OutgoingSms sms = Sent.credential(1);

        GatewayAnswer answer =
                read(
                                "{\"SMSMessageData\":{\"Message\":\"%s\",\"Recipients\":[]}}"
                                        .formatted(word),
                                sms)
                        .get(sms);

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void withoutAnIdItIsAcceptedUnderOneOfOurs() {
        OutgoingSms sms = Sent.credential(7);

        GatewayAnswer answer =
                read(
                                """
                                {"SMSMessageData":{"Message":"x","Recipients":[{"statusCode":"101",
                                "number":"+254700000007","messageId":"None"}]}}
                                """,
                                sms)
                        .get(sms);

        assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(answer.gatewayMessageId()).isEqualTo("none-7.1");
    }

    @Test
    void anEmptyAccountShowsAsTheReason() throws Exception {
        stub.behaviour =
                StubProvider.with(
                        201,
                        "{\"SMSMessageData\":{\"Message\":\"InsufficientBalance\",\"Recipients\":[]}}");

        Sent.to(gateway, Sent.alerts(2)).answers();

        assertThat(gateway.health().reason()).isEqualTo("405 InsufficientBalance");
    }

    private Map<OutgoingSms, GatewayAnswer> read(String answer, OutgoingSms... batch) {
        return provider.read(List.of(batch), answer);
    }
}
