package ke.cp2.sms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which texts may be sent instead of the portal's own. */
class TemplatePatternTest {

    private static final String PORTAL = "https://portal-cp2.kec.example";
    private static final String RECEIVED = "CP2: {0} for {1} has come.";

    static Stream<Arguments> standards() {
        return Stream.of(SmsTemplate.values())
                .filter(SmsTexts::hasStandard)
                .flatMap(
                        template ->
                                Stream.of(Locale.ENGLISH, Locale.forLanguageTag("sw"))
                                        .map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void thePortalsOwnTextsWillDo(SmsTemplate template, Locale language) {
        TemplatePattern own =
                new TemplatePattern(template, language, SmsTexts.standard(template, language));

        assertThatCode(() -> own.check(false, PORTAL, "22262", "+254 20 555 0100"))
                .doesNotThrowAnyException();
        assertThat(own.typical(PORTAL, "22262").toString()).doesNotContain("{", "null");
    }

    @ParameterizedTest
    @MethodSource("standards")
    void everyPlaceholderIsExplained(SmsTemplate template, Locale language) {
        assertThat(TemplatePattern.placeholders(template).values())
                .as("SmsPlaceholder.of(%s)", template)
                .doesNotContain(SmsPlaceholder.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "'', body, sms.templateMissing",
        "'  \n ', body, sms.templateMissing",
        "'{0} {1} {2}', body, sms.templateUnknown",
        "'{0} {1} {name}', body, sms.templateUnknown",
        "'{0} {1} {0,number}', body, sms.templateUnknown",
        "'{0} {1} {', body, sms.templateUnknown",
        "'{0} {1} }', body, sms.templateUnknown",
        "'{0} {1} {{0}}', body, sms.templateUnknown",
        "'Log in at http://evil.example/login {0} {1}', body, sms.templateAddress",
        "'Log in at WWW.evil.example {0} {1}', body, sms.templateAddress",
        "'Log in at evil-cp2.kec.example {0} {1}', body, sms.templateAddress",
        "'https://portal-cp2.kec.example.evil.example/ {0} {1}', body, sms.templateAddress",
        "'{0} {1} has come.Read it', body, sms.templateAddress",
        "'Log in at evil\u3002example {0} {1}', body, sms.templateAddress",
        "'Log in at evil\u2024example {0} {1}', body, sms.templateAddress",
        "'Log in at 10.1.2.3/pay {0} {1}', body, sms.templateAddress",
        "'Ask tel:0722000111 {0} {1}', body, sms.templateAddress",
        "'{0} {1} Call 0722 000 111', body, sms.templateContact",
        "'{0} {1} Pay to 522522', body, sms.templateContact",
        "'{0} {1} See evil dot com', body, sms.templateContact",
        "'{0} only', confirmed, sms.templateLeavesOut",
        "'{0} {1} \u4f60', confirmed, sms.templateUcs2"
    })
    void isRefused(String body, String field, String key) {
        assertThatThrownBy(() -> received(body).check(false, PORTAL, "22262", "+254 20 555 0100"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.field()).isEqualTo(field);
                        });
    }

    @Test
    void whatCostsMoreMustBeWanted() {
        TemplatePattern two = received(RECEIVED + " " + "x".repeat(160));

        assertThatThrownBy(() -> two.check(false, PORTAL, "22262", "+254 20 555 0100"))
                .hasMessage("sms.templateParts");
        assertThatCode(() -> two.check(true, PORTAL, "22262", "+254 20 555 0100"))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () ->
                                received(RECEIVED + " " + "x".repeat(460))
                                        .check(true, PORTAL, "22262", "+254 20 555 0100"))
                .hasMessage("sms.templateTooLong");
    }

    @Test
    void credentialsNeedTheirPasswordWhateverIsWanted() {
        TemplatePattern without =
                new TemplatePattern(
                        SmsTemplate.CREDENTIALS, Locale.ENGLISH, "User name {0}, log in at {2}");

        assertThatThrownBy(() -> without.check(true, PORTAL, "22262", "+254 20 555 0100"))
                .hasMessage("sms.templateNeeds");
    }

    @Test
    void aTextSaysHowLongItsPasswordWorksAsItIs() {
        TemplatePattern own =
                new TemplatePattern(
                        SmsTemplate.PASSWORD_RESET, Locale.ENGLISH, "{0}, for {8}, at {1}");
        TemplatePattern wrong =
                new TemplatePattern(
                        SmsTemplate.PASSWORD_RESET, Locale.ENGLISH, "{0}, for 72 hours, at {1}");

        assertThat(own.typical(PORTAL, "22262").toString()).contains("for 15 minutes, at");
        assertThatThrownBy(() -> wrong.check(true, PORTAL, "22262", "+254 20 555 0100"))
                .hasMessage("sms.templateNeeds");
    }

    @Test
    void anAlertNeedsTheWayOut() {
        TemplatePattern without =
                new TemplatePattern(
                        SmsTemplate.VACANCY_ALERT, Locale.ENGLISH, "{0}, {1}, {2}, {3}: {4}");

        assertThatThrownBy(() -> without.check(true, PORTAL, "22262", "+254 20 555 0100"))
                .hasMessage("sms.templateNeeds");
    }

    @Test
    void lineEndsOfBrowsersAreOurs() {
        assertThat(received(" a\r\nb \r\n").body()).isEqualTo("a\nb");
    }

    @Test
    void typographicCharactersCostNothing() {
        assertThatCode(
                        () ->
                                received("“{0}” – {1}…")
                                        .check(false, PORTAL, "22262", "+254 20 555 0100"))
                .doesNotThrowAnyException();
    }

    private static TemplatePattern received(String body) {
        return new TemplatePattern(SmsTemplate.APPLICATION_RECEIVED, Locale.ENGLISH, body);
    }
}
