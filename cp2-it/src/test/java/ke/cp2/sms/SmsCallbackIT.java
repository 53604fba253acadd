package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.support.Eventually;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gateways by HTTP, and those who would like to be taken for one, call. */
@ExtendWith(ArquillianExtension.class)
class SmsCallbackIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String AFRICAS_TALKING = "secret-of-the-tests-1/africastalking";
    private static final String ADVANTA = "secret-of-the-tests-2/advanta";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject private HttpServletRequest request;

    @Inject private SmsOutbox outbox;

    @Inject private SmsStates states;

    @Inject private SmsDispatch dispatch;

    @Inject private EntityManager entityManager;

    @Inject private UserTransaction transaction;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String gatewayId = "ATXid_" + UUID.randomUUID();

    @Test
    void aReceiptIsKeptAndTheSameOneAgainChangesNothing() throws Exception {
        MessageReference reference = sent("254711300001", SmsState.ACCEPTED);

        HttpResponse<String> first = receipt(gatewayId, "Success");
        HttpResponse<String> failed = receipt(gatewayId, "Failed");
        HttpResponse<String> again = receipt(gatewayId, "Success");

        assertThat(List.of(first.statusCode(), failed.statusCode(), again.statusCode()))
                .containsOnly(200);
        assertThat(first.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(stateOf(reference)).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void whatIsNotTheLastWordChangesNothing() throws Exception {
        MessageReference reference = sent("254711300002", SmsState.ACCEPTED);

        assertThat(receipt(gatewayId, "Buffered").statusCode()).isEqualTo(200);

        assertThat(stateOf(reference)).isEqualTo(SmsState.ACCEPTED);
    }

    @Test
    void aReceiptMayComeBeforeTheAcceptance() throws Exception {
        MessageReference reference = sent("254711300003", SmsState.SUBMITTED);

        receipt(gatewayId, "Success");
        receipt(gatewayId, "Success");
        assertThat(stateOf(reference)).isEqualTo(SmsState.SUBMITTED);
        assertThat(orphans()).isEqualTo(1);

        accept(reference, "254711300003");

        assertThat(stateOf(reference)).isEqualTo(SmsState.DELIVERED);
        assertThat(orphans()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "secret-of-the-tests-9/africastalking",
        "secret-of-the-tests-2/africastalking",
        "secret-of-the-tests-/africastalking",
        "x/africastalking",
        "secret-of-the-tests-1/another"
    })
    void whoDoesNotKnowTheSecretFindsNothing(String address) throws Exception {
        MessageReference reference = sent("254711300004", SmsState.ACCEPTED);

        HttpResponse<String> answer =
                post(
                        address + "/receipt",
                        FORM,
                        BodyPublishers.ofString("id=" + gatewayId + "&status=Success"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(stateOf(reference)).isEqualTo(SmsState.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 200", "198.51.100.7, 404", "'192.0.2.7, 198.51.100.7', 404", ", 404"})
    void onlyTheGatewaysNetworkMayCall(String from, int status) throws Exception {
        BodyPublisher body =
                BodyPublishers.ofString(
                        "{\"description\":\"Sent\",\"messageid\":\"" + gatewayId + "\"}");

        assertThat(
                        (from == null
                                        ? post(ADVANTA + "/receipt", JSON, body)
                                        : post(
                                                ADVANTA + "/receipt",
                                                JSON,
                                                body,
                                                "X-Forwarded-For",
                                                from))
                                .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aBodyThatIsTooLongIsNotRead() throws Exception {
        byte[] long1 = ("id=1&status=Success&x=" + "y".repeat(50_000)).getBytes();

        assertThat(
                        post(AFRICAS_TALKING + "/receipt", FORM, BodyPublishers.ofByteArray(long1))
                                .statusCode())
                .isEqualTo(413);
        assertThat(
                        post(
                                        AFRICAS_TALKING + "/receipt",
                                        FORM,
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(long1)))
                                .statusCode())
                .as("without a length")
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        AFRICAS_TALKING + "," + FORM + ",true",
        AFRICAS_TALKING + "," + FORM + ",false",
        AFRICAS_TALKING + "," + JSON + ",true",
        "wrong-secret/africastalking," + FORM + ",true"
    })
    void norIsOneOfMegabytes(String address, String type, boolean saysItsLength) throws Exception {
        String answer = statusLine(address + "/receipt", type, 10 << 20, saysItsLength);

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("400");
    }

    /** What is answered while the body is still being sent, as far as it can be. */
    private String statusLine(String path, String type, int length, boolean saysItsLength)
            throws Exception {
        try (Socket socket = new Socket("127.0.0.1", request.getLocalPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/sms/callback/%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n"
                                    .formatted(
                                            path,
                                            type,
                                            saysItsLength
                                                    ? "Content-Length: " + length
                                                    : "Transfer-Encoding: chunked"))
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0; sent < length; sent += piece.length) {
                    if (!saysItsLength) {
                        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(piece);
                    if (!saysItsLength) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                }
                if (!saysItsLength) {
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (SocketException e) {
                // Refused half-way: the answer may be there all the same.
            }
            return new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{}', 415",
        "text/plain, id=1, 415",
        "application/x-www-form-urlencoded, '', 400",
        "application/x-www-form-urlencoded, id=%zz&status=Success, 400",
        "application/x-www-form-urlencoded; charset=UTF-8, id=1&status=Sent, 200"
    })
    void whatIsNotACallIsRefused(String type, String body, int status) throws Exception {
        assertThat(
                        post(AFRICAS_TALKING + "/receipt", type, BodyPublishers.ofString(body))
                                .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"'[1]', 400", "'{', 400", "'{\"messageid\":{}}', 400"})
    void whatIsNoJsonObjectIsRefused(String body, int status) throws Exception {
        assertThat(
                        post(
                                        ADVANTA + "/receipt",
                                        JSON,
                                        BodyPublishers.ofString(body),
                                        "X-Forwarded-For",
                                        "192.0.2.7")
                                .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aBrowserOnAnotherSiteMayNotCall() throws Exception {
        assertThat(
                        post(
                                        AFRICAS_TALKING + "/receipt",
                                        FORM,
                                        BodyPublishers.ofString("id=1&status=Sent"),
                                        "Origin",
                                        "https://elsewhere.example")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoTextsStopGetsNoCampaigns() throws Exception {
        String body = "from=%2B254711300005&to=22262&text=Stop&linkId=&id=" + gatewayId;

        for (int i = 0; i < 2; i++) {
            assertThat(
                            post(AFRICAS_TALKING + "/inbound", FORM, BodyPublishers.ofString(body))
                                    .statusCode())
                    .isEqualTo(200);
        }

        Eventually.isEqual(
                1L,
                PATIENCE,
                () ->
                        count(
                                "SELECT COUNT(o.mobileNumber) FROM SmsOptOut o"
                                        + " WHERE o.mobileNumber = ?1",
                                "254711300005"));
        assertThat(
                        count(
                                "SELECT COUNT(i.id) FROM SmsInbound i WHERE i.gatewayMessageId = ?1",
                                gatewayId))
                .isEqualTo(1);
    }

    @Test
    void aTextWithoutAnIdThatComesTwiceIsKeptOnce() throws Exception {
        String text = "hello " + gatewayId;
        for (int i = 0; i < 2; i++) {
            assertThat(
                            post(
                                            ADVANTA + "/inbound",
                                            JSON,
                                            BodyPublishers.ofString(
                                                    "{\"shortcode\":\"22262\",\"mobile\":254711300006,\"message\":\"%s\"}"
                                                            .formatted(text)),
                                            "X-Forwarded-For",
                                            "192.0.2.7")
                                    .statusCode())
                    .isEqualTo(200);
        }

        assertThat(count("SELECT COUNT(i.id) FROM SmsInbound i WHERE i.body = ?1", text))
                .as("unless the minute has just passed")
                .isBetween(1L, 2L);
    }

    private HttpResponse<String> receipt(String id, String status) throws Exception {
        return post(
                AFRICAS_TALKING + "/receipt",
                FORM,
                BodyPublishers.ofString(
                        "id=" + id + "&status=" + status + "&phoneNumber=%2B254711300001"));
    }

    private HttpResponse<String> post(
            String path, String type, BodyPublisher body, String... headers) throws Exception {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + request.getLocalPort()
                                                + "/api/sms/callback/"
                                                + path))
                        .header("Content-Type", type)
                        .timeout(Duration.ofSeconds(60))
                        .POST(body);
        for (int i = 0; i < headers.length; i += 2) {
            call.header(headers[i], headers[i + 1]);
        }
        return client.send(call.build(), BodyHandlers.ofString());
    }

    /** A message that was handed to the gateway, and maybe accepted as {@link #gatewayId}. */
    private MessageReference sent(String number, SmsState state) throws Exception {
        transaction.begin();
        MessageReference reference =
                outbox.add(
                        NewSms.single(
                                MobileNumber.of(number),
                                null,
                                SmsTemplate.HELP,
                                Locale.ENGLISH,
                                "test:" + UUID.randomUUID()));
        HandedOver.to("africastalking", reference, Duration.ofMinutes(10), entityManager);
        transaction.commit();
        if (state == SmsState.ACCEPTED) {
            accept(reference, number);
        }
        return reference;
    }

    private void accept(MessageReference reference, String number) {
        OutgoingSms sms =
                new OutgoingSms(
                        HandedOver.idOf(reference),
                        0,
                        MobileNumber.of(number),
                        "CP2",
                        "",
                        MessageClass.TRANSACTIONAL,
                        null);
        dispatch.settle(
                "africastalking",
                List.of(new AnsweredSms(sms, GatewayAnswer.accepted(gatewayId), Instant.now())));
    }

    private SmsState stateOf(MessageReference reference) {
        return states.byReference(reference).orElseThrow().state();
    }

    private long orphans() {
        return count(
                "SELECT COUNT(r.id) FROM SmsReceipt r WHERE r.gatewayMessageId = ?1", gatewayId);
    }

    private long count(String query, String value) {
        return entityManager
                .createQuery(query, Long.class)
                .setParameter(1, value)
                .getSingleResult();
    }
}
