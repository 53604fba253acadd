package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ke.cp2.account.MobileNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SmsMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void goesFromTheOutboxToThePhone() {
        SmsMessage message = submitted(SmsTemplate.CREDENTIALS);

        message.accepted("A1", NOW);
        message.receipt(Receipt.delivered("any", "A1"), LATER);

        assertThat(message.state()).isEqualTo(SmsState.DELIVERED);
        assertThat(message.attempts()).isEqualTo(1);
        assertThat(message.gatewayMessageId()).isEqualTo("A1");
    }

    @Test
    void losesItsSecretOnAcceptance() {
        SmsMessage message = submitted(SmsTemplate.CREDENTIALS);
        assertThat(message.body()).isEqualTo("text");

        message.accepted("A1", NOW);

        assertThat(message.body()).isNull();
    }

    @Test
    void losesItsSecretWhenItFails() {
        SmsMessage message = submitted(SmsTemplate.CREDENTIALS);

        message.failed(SmsFailure.REFUSED, "no", NOW);

        assertThat(message.body()).isNull();
        assertThat(message.failure()).isEqualTo(SmsFailure.REFUSED);
    }

    @Test
    void keepsAnOrdinaryText() {
        SmsMessage message = submitted(SmsTemplate.VACANCY_ALERT);

        message.accepted("A1", NOW);

        assertThat(message.body()).isEqualTo("text");
    }

    @Test
    void keepsItsSecretWhileItsFateIsUnknownAndSendsItAgain() {
        SmsMessage message = submitted(SmsTemplate.CREDENTIALS);

        message.unknown(NOW);
        message.again(LATER, null);

        assertThat(message.state()).isEqualTo(SmsState.PENDING);
        assertThat(message.dueAt()).isEqualTo(LATER);
        assertThat(message.unknowns()).isEqualTo(1);
        assertThat(message.body()).isEqualTo("text");
    }

    @Test
    void knowsAnAnswerToAnEarlierClaim() {
        SmsMessage message = submitted(SmsTemplate.CREDENTIALS);
        int first = message.fence();
        message.unknown(NOW);
        assertThat(message.isSubmission(first)).isTrue();

        message.again(NOW, null);
        message.claim("other", NOW, LATER);
        message.submitted("any", NOW, LATER);

        assertThat(message.isSubmission(first)).isFalse();
        assertThat(message.isSubmission(message.fence())).isTrue();
    }

    @Test
    void takesALateReceiptAfterItExpired() {
        SmsMessage message = submitted(SmsTemplate.VACANCY_ALERT);
        message.accepted("A1", NOW);
        message.expired(NOW);

        message.receipt(Receipt.delivered("any", "A1"), LATER);

        assertThat(message.state()).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void ignoresAReceiptThatContradictsAnEarlierOne() {
        SmsMessage message = submitted(SmsTemplate.VACANCY_ALERT);
        message.accepted("A1", NOW);
        message.receipt(Receipt.delivered("any", "A1"), NOW);

        message.receipt(Receipt.failed("any", "A1", SmsFailure.UNDELIVERABLE, "?"), LATER);

        assertThat(message.state()).isEqualTo(SmsState.DELIVERED);
        assertThat(message.failure()).isNull();
    }

    static Stream<Consumer<SmsMessage>> movesOfAWaitingMessageThatAreRefused() {
        return Stream.of(
                message -> message.submitted("any", NOW, LATER),
                message -> message.accepted("A1", NOW),
                message -> message.delivered(NOW),
                message -> message.failed(SmsFailure.REFUSED, null, NOW),
                message -> message.unknown(NOW),
                message -> message.again(NOW, null));
    }

    @ParameterizedTest
    @MethodSource("movesOfAWaitingMessageThatAreRefused")
    void refusesWhatItsStateDoesNotAllow(Consumer<SmsMessage> move) {
        assertThatIllegalStateException()
                .isThrownBy(() -> move.accept(message(SmsTemplate.CREDENTIALS)));
    }

    @ParameterizedTest
    @EnumSource(
            value = SmsState.class,
            names = {"DELIVERED", "FAILED"})
    void nothingFollowsTheEnd(SmsState end) {
        assertThat(SmsState.values()).noneMatch(end::canBecome);
        assertThat(end.isFinal()).isTrue();
    }

    @Test
    void isOutdatedWhenItsClassSaysSo() {
        SmsMessage message = message(SmsTemplate.CREDENTIALS);
        Duration validity = MessageClass.TRANSACTIONAL.validity();

        assertThat(message.isOutdated(NOW.plus(validity))).isFalse();
        assertThat(message.isOutdated(NOW.plus(validity).plusMillis(1))).isTrue();
    }

    @Test
    void waitsLongerAfterEachRefusalButNotForEver() {
        MessageClass campaign = MessageClass.CAMPAIGN;

        assertThat(campaign.backOff(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(campaign.backOff(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(campaign.backOff(500)).isEqualTo(Duration.ofMinutes(64));
    }

    private static SmsMessage message(SmsTemplate template) {
        NewSms sms =
                new NewSms(
                        MobileNumber.of("254722645678"),
                        1L,
                        template,
                        Locale.ENGLISH,
                        "key",
                        null,
                        List.of());
        return new SmsMessage(sms, "text", NOW);
    }

    private static SmsMessage submitted(SmsTemplate template) {
        SmsMessage message = message(template);
        message.claim("dispatcher", NOW, LATER);
        message.submitted("any", NOW, LATER);
        return message;
    }
}
