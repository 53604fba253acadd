package ke.cp2.batch.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Advanta is asked, and what its answers mean. */
class AdvantaTest {

    private final StubProvider stub = new StubProvider();
    private final Advanta provider =
            new Advanta(
                    new HttpAccess(
                            Advanta.NAME,
                            Map.of("url", stub.url(), "partner-id", "77", "api-key", "key-2")));
    private final HttpGateway gateway = stub.gateway(provider);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aCredentialTakesTheRouteOfOneTimePasswords() throws Exception {
        stub.behaviour =
                StubProvider.with(
                        200,
                        """
                        {"responses":[{"response-code":200,"response-description":"Success",
                        "mobile":254700000001,"messageid":"9001","clientsmsid":"","networkid":1}]}
                        """);

        GatewayAnswer answer = Sent.to(gateway, Sent.credential(1)).answer();

        assertThat(answer).isEqualTo(GatewayAnswer.accepted("9001", List.of(), null));
        StubProvider.Asked asked = stub.asked.get(0);
        assertThat(asked.path()).isEqualTo("/api/sendotp");
        assertThat(ProviderJson.object(asked.body()))
                .isEqualTo(
                        ProviderJson.object(
                                """
                                {"apikey":"key-2","partnerID":"77","message":"Your password is 1",
                                "shortcode":"CP2","mobile":"254700000001"}
                                """));
    }

    @Test
    void oneAlertGoesAlone() throws Exception {
        stub.behaviour =
                StubProvider.with(
                        200,
                        "{\"responses\":[{\"respose-code\":200,\"mobile\":\"254700000001\",\"messageid\":9001}]}");

        GatewayAnswer answer = Sent.to(gateway, Sent.alert(1)).answer();

        assertThat(answer.gatewayMessageId()).isEqualTo("9001");
        assertThat(stub.asked.get(0).path()).isEqualTo("/api/sendsms");
    }

    @Test
    void manyAlertsGoTogetherInHundreds() throws Exception {
        stub.behaviour = StubProvider.with(200, AdvantaTest::allTaken);

        List<GatewayAnswer> answers = Sent.to(gateway, Sent.alerts(150)).answers();

        assertThat(answers).extracting(GatewayAnswer::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(answers.get(149).gatewayMessageId()).isEqualTo("m150");
        assertThat(stub.asked).hasSize(2).allMatch(asked -> asked.path().equals("/api/sendbulk"));
        JsonObject first = ProviderJson.object(stub.asked.get(0).body());
        assertThat(first.getInt("count")).isEqualTo(first.getJsonArray("smslist").size());
        assertThat(first.getJsonArray("smslist").getJsonObject(0).getString("pass_type"))
                .isEqualTo("plain");
    }

    private static String allTaken(StubProvider.Asked asked) {
        return ProviderJson.object(asked.body())
                .getJsonArray("smslist")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(sms -> sms.getString("clientsmsid"))
                .map(
                        id ->
                                "{\"response-code\":200,\"messageid\":\"m%s\",\"clientsmsid\":%s}"
                                        .formatted(id, id))
                .collect(Collectors.joining(",", "{\"responses\":[", "]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED,",
        "1001, DEFERRED,",
        "1002, REFUSED, UNDELIVERABLE",
        "1003, REFUSED, INVALID_NUMBER",
        "1004, THROTTLED,",
        "1005, DEFERRED,",
        "1006, THROTTLED,",
        "1007, DEFERRED,",
        "1012, THROTTLED,",
        "4242, DEFERRED,"
    })
    void aCodeMeans(int code, Outcome outcome, SmsFailure failure) {
        OutgoingSms sms = Sent.credential(1);

        GatewayAnswer answer =
                read(
                                """
                                {"responses":[{"response-code":%d,"mobile":"254700000001","messageid":"1"}]}
                                """
                                        .formatted(code),
                                sms)
                        .get(sms);

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.failure()).isEqualTo(failure);
    }

    @Test
    void oneAnswerToTheWholeRequest() {
        OutgoingSms[] batch = {Sent.alert(1), Sent.alert(2)};

        assertThat(
                        read(
                                        "{\"response-code\":1006,\"response-description\":\"Invalid credentials\"}",
                                        batch)
                                .values())
                .hasSize(2)
                .extracting(GatewayAnswer::outcome)
                .containsOnly(Outcome.THROTTLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"responses\":[{\"response-code\":200,\"messageid\":\"1\",\"clientsmsid\":\"2\"}]}",
                "{\"responses\":[{\"response-code\":200,\"messageid\":\"1\",\"clientsmsid\":\"2\"},"
                        + "{\"response-code\":200,\"messageid\":\"3\",\"clientsmsid\":\"99\"}]}"
            })
    void ofWhomItDoesNotSpeakNobodyKnows(String answer) throws Exception {
        stub.behaviour = StubProvider.with(200, answer);

        assertThat(Sent.to(gateway, Sent.alerts(3)).answers())
                .extracting(GatewayAnswer::outcome)
                .containsExactly(Outcome.LOST, Outcome.ACCEPTED, Outcome.LOST);
    }

    private Map<OutgoingSms, GatewayAnswer> read(String answer, OutgoingSms... batch) {
        return provider.read(List.of(batch), answer);
    }
}
