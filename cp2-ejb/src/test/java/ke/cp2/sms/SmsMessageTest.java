package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.SmsTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SmsMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void goesFromTheOutboxToThePhone() {
        SmsMessage message = message(SmsTemplate.CREDENTIALS);

        message.unknown("any", NOW, NOW);
        message.receipt(Receipt.delivered("any", "A1"), LATER);

        assertThat(message.state()).isEqualTo(SmsState.DELIVERED);
        assertThat(message.attempts()).isEqualTo(1);
    }

    @Test
    void losesItsSecretWhenItFails() {
        SmsMessage message = message(SmsTemplate.CREDENTIALS);

        message.failed(SmsFailure.REFUSED, "no", NOW);

        assertThat(message.body()).isNull();
        assertThat(message.failure()).isEqualTo(SmsFailure.REFUSED);
    }

    @Test
    void keepsItsSecretWhileItsFateIsUnknownAndSendsItAgain() {
        SmsMessage message = message(SmsTemplate.CREDENTIALS);

        message.unknown("any", NOW, NOW);
        message.again(null);

        assertThat(message.state()).isEqualTo(SmsState.PENDING);
        assertThat(message.unknowns()).isEqualTo(1);
        assertThat(message.body()).isEqualTo("text");
    }

    @Test
    void knowsAnAnswerToAnEarlierClaim() {
        SmsMessage message = message(SmsTemplate.CREDENTIALS);
        int first = message.fence();
        message.unknown("any", NOW, NOW);
        assertThat(message.isSubmission(first)).isTrue();

        message.again(null);

        assertThat(message.isSubmission(first)).isFalse();
        assertThat(message.isSubmission(message.fence())).isTrue();
    }

    @Test
    void takesALateReceiptAfterItExpired() {
        SmsMessage message = message(SmsTemplate.VACANCY_ALERT);
        message.unknown("any", NOW, NOW);
        message.expired(NOW);

        message.receipt(Receipt.delivered("any", "A1"), LATER);

        assertThat(message.state()).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void ignoresAReceiptThatContradictsAnEarlierOne() {
        SmsMessage message = message(SmsTemplate.VACANCY_ALERT);
        message.unknown("any", NOW, NOW);
        message.receipt(Receipt.delivered("any", "A1"), NOW);

        message.receipt(Receipt.failed("any", "A1", SmsFailure.UNDELIVERABLE, "?"), LATER);

        assertThat(message.state()).isEqualTo(SmsState.DELIVERED);
        assertThat(message.failure()).isNull();
    }

    static Stream<Consumer<SmsMessage>> movesOfADeliveredMessageThatAreRefused() {
        return Stream.of(
                message -> message.refused("any", SmsFailure.REFUSED, null, NOW),
                message -> message.unknown("any", NOW, NOW),
                message -> message.expired(NOW),
                message -> message.again(null));
    }

    @ParameterizedTest
    @MethodSource("movesOfADeliveredMessageThatAreRefused")
    void refusesWhatItsStateDoesNotAllow(Consumer<SmsMessage> move) {
        SmsMessage message = message(SmsTemplate.CREDENTIALS);
        message.unknown("any", NOW, NOW);
        message.delivered(NOW);

        assertThatIllegalStateException().isThrownBy(() -> move.accept(message));
    }

    @Test
    void aWaitingMessageCannotBeDelivered() {
        assertThatIllegalStateException()
                .isThrownBy(() -> message(SmsTemplate.CREDENTIALS).delivered(NOW));
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
    void waitsLongerAfterEachRefusalButNotForEver() {
        MessageClass campaign = MessageClass.CAMPAIGN;

        assertThat(campaign.backOff(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(campaign.backOff(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(campaign.backOff(500)).isEqualTo(Duration.ofMinutes(64));
    }

    @Test
    void noSequenceOfEventsGoesWhereTheTableDoesNotLead() {
        Map<SmsState, Set<SmsState>> moves =
                new StateWalk<>(
                                SmsState.class,
                                () -> message(SmsTemplate.CREDENTIALS),
                                SmsMessage::state)
                        .refusedBy(IllegalStateException.class)
                        .step("no answer", it -> it.unknown("any", NOW, NOW))
                        .step("again", it -> it.again(null))
                        .step("refused", it -> it.failed(SmsFailure.REFUSED, "no", NOW))
                        .step("too late", it -> it.expired(NOW))
                        .step("never reported", it -> it.neverReported(null, LATER))
                        .step("moved", it -> it.redirect(MobileNumber.of("254722000111")))
                        .step("reported", it -> it.receipt(Receipt.delivered("any", "A1"), LATER))
                        .moves(5);

        moves.forEach(
                (from, reached) ->
                        assertThat(reached).as("from %s", from).allMatch(from::canBecome));
        assertThat(moves.keySet())
                .as("states that it left")
                .containsExactlyInAnyOrder(SmsState.PENDING, SmsState.UNKNOWN, SmsState.EXPIRED);
        assertThat(moves.get(SmsState.EXPIRED)).containsExactly(SmsState.DELIVERED);
    }

    private static SmsMessage message(SmsTemplate template) {
        NewSms sms =
                NewSms.single(
                        MobileNumber.of("254722645678"),
                        AccountId.of(1L),
                        template,
                        Locale.ENGLISH,
                        "key");
        return new SmsMessage(1, sms, "text", NOW);
    }
}
