package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.Receipt.Quote;
import ke.cp2.sms.text.SmsTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which message a receipt can be about whose id nobody knows. */
class ReceiptQuoteTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:30Z");
    private static final String TEXT = "CP2: Invigilator, KCSE 2026, Nakuru. Apply by 21 Nov.";

    @ParameterizedTest
    @CsvSource({
        "'CP2: Invigilator, KC', 0, 1, true",
        "'CP2:  Invigilator,\tKC ', -2, 1, true",
        "'CP2: Invigilator, KC', 3, 1, false",
        "'CP2: Invigilator, KC', -3, 1, false",
        "'CP2: Invigilator, KC', 0, 2, false",
        "'CP2: Supervisor, KCS', 0, 1, false",
        "'CP2: Invi', 0, 1, false",
        "'', 0, 1, false"
    })
    void fitsByTextTimeAndParts(String text, int minutesLater, int parts, boolean fits) {
        SmsMessage message = unknown(SmsTemplate.VACANCY_ALERT, TEXT);

        assertThat(
                        message.isQuotedBy(
                                receipt(
                                        new Quote(
                                                text,
                                                NOW.plus(Duration.ofMinutes(minutesLater)),
                                                parts))))
                .isEqualTo(fits);
    }

    @Test
    void aReceiptThatQuotesNothingIsAboutNothingThatItDoesNotName() {
        assertThat(unknown(SmsTemplate.VACANCY_ALERT, TEXT).isQuotedBy(receipt(null))).isFalse();
    }

    @Test
    void aSecretIsNeverTakenForDeliveredByAGuess() {
        assertThat(
                        unknown(SmsTemplate.CREDENTIALS, TEXT)
                                .isQuotedBy(receipt(new Quote(TEXT, NOW, 1))))
                .isFalse();
    }

    @Test
    void aPartSaysNothingOfALongText() {
        String text = TEXT.repeat(4);

        assertThat(
                        unknown(SmsTemplate.VACANCY_ALERT, text)
                                .isQuotedBy(receipt(new Quote(TEXT, NOW, 1))))
                .isFalse();
    }

    @Test
    void onlyALostAnswerIsGuessedAt() {
        SmsMessage message = message(SmsTemplate.VACANCY_ALERT, TEXT);
        assertThat(message.isQuotedBy(receipt(new Quote(TEXT, NOW, 1)))).isFalse();

        message.unknown("smpp", NOW, NOW);
        assertThat(message.isQuotedBy(receipt(new Quote(TEXT, NOW, 1)))).isTrue();

        message.again(null);
        assertThat(message.isQuotedBy(receipt(new Quote(TEXT, NOW, 1)))).isFalse();
    }

    private static Receipt receipt(Quote quote) {
        return Receipt.delivered("smpp", "77").to("254722645678").quoting(quote);
    }

    private static SmsMessage unknown(SmsTemplate template, String text) {
        SmsMessage message = message(template, text);
        message.unknown("smpp", NOW, NOW);
        return message;
    }

    private static SmsMessage message(SmsTemplate template, String text) {
        NewSms sms =
                NewSms.single(
                        MobileNumber.of("254722645678"),
                        AccountId.of(1L),
                        template,
                        Locale.ENGLISH,
                        "key");
        return new SmsMessage(1, sms, text, NOW);
    }
}
