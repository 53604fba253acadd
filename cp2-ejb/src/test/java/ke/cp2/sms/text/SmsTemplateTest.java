package ke.cp2.sms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import ke.cp2.platform.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template in every language fits one GSM-7 message, also with the longest values. */
class SmsTemplateTest {

    private static final Locale KISWAHILI = Locale.forLanguageTag("sw");
    private static final String PORTAL = "https://portal-cp2.kec.example";
    private static final String MOBILE = "254722645678";
    private static final String SECRET = "ABCD-EFGH-JKLM";
    private static final String REFERENCE = "APP-ABCD-EFGH";
    private static final String VACANCY = "KCSE-QT-2026-ACO-1234567";

    static List<String> longestValues(SmsTemplate template) {
        return switch (template) {
            case CREDENTIALS -> List.of(MOBILE, SECRET, PORTAL + "/login");
            case PASSWORD_RESET -> List.of(SECRET, PORTAL + "/login");
            case ACCOUNT_EXISTS, SECOND_FACTOR_WRONG -> List.of(PORTAL + "/account/forgot");
            case NO_ACCOUNT -> List.of(PORTAL + "/account/create", "+254 (0)20 1234567, 1234568");
            case NUMBER_CODE -> List.of("123456");
            case STAFF_PROPOSED ->
                    List.of(
                            "Wanjiru Njeri Otieno Akin",
                            "Achieng Nafula Wambui Kam",
                            "+254 (0)20 1234567, 1234568");
            case STAFF_ADDED, STAFF_RENAMED ->
                    List.of(
                            "Wanjiru Njeri Otieno Akin",
                            "Achieng Nafula Wambui Kam",
                            "+254 (0)20 1234567, 1234568",
                            "Nekesa Barasa Simiyu Wafu");
            case NUMBER_IN_USE -> List.of(PORTAL + "/login");
            case STAFF_NUMBER_CHANGED ->
                    List.of("Wanjiru Njeri Otieno Akin", "+254 (0)20 1234567, 1234568");
            case ACCOUNT_SHUT,
                    PASSWORD_CHANGED,
                    PAYMENT_CHANGED,
                    EMAIL_CHANGED,
                    NUMBER_HELD,
                    NUMBER_CHANGED,
                    MOVE_ASKED,
                    SECOND_FACTOR_SET_UP,
                    SECOND_FACTOR_RESET ->
                    List.of("+254 (0)20 1234567, 1234568");
            case APPLICATION_RECEIVED, APPLICATION_WITHDRAWN -> List.of(REFERENCE, VACANCY);
            case APPLICATION_SUCCESSFUL,
                    APPLICATION_UNSUCCESSFUL,
                    APPLICATION_SHORTLISTED,
                    APPLICATION_RESERVE,
                    APPLICATION_CANCELLED ->
                    List.of(REFERENCE, PORTAL + "/my/applications");
            case PROFILE_REMINDER, PROFILE_RETURNED, OPTED_IN_LATER ->
                    List.of(PORTAL + "/my/profile");
            case PROFILE_RETURN_AGREED -> List.of("21 Nov 2026, 23:59", PORTAL + "/my/profile");
            case VACANCY_ALERT, VACANCY_REMINDER ->
                    List.of(
                            "Assistant centre organizer",
                            "KCSE-QT 2026",
                            "Kirinyaga Central",
                            "21 Nov",
                            PORTAL + "/v/KCSE-QT-2026-ACO-1234");
            case VACANCY_DIGEST, REMINDER_DIGEST ->
                    List.of("3,060", "Elgeyo Marakwet", "21 Nov", PORTAL + "/my/vacancies");
            case POST_OFFERED ->
                    List.of(
                            "Assistant centre organizer",
                            "Kirinyaga Central",
                            "21 Nov 17:00",
                            "4711",
                            PORTAL + "/o/4fT9xQ2mZ7Kb");
            case OFFER_REMINDER ->
                    List.of(
                            "Assistant centre organizer",
                            "Kirinyaga Central",
                            "21 Nov 17:00",
                            "4711",
                            PORTAL + "/my");
            case OFFER_ACCEPTED, OFFER_DECLINED, OFFER_EXPIRED, OFFER_WITHDRAWN ->
                    List.of(REFERENCE, PORTAL + "/my/applications");
            case DEPLOYED ->
                    List.of(
                            "Assistant centre organizer",
                            "Bondeni Primary and Junior Sch",
                            "32005101",
                            "21 Nov",
                            PORTAL + "/my/deployments",
                            "KCSE-QT 2026");
            case DEPLOYMENT_ENDED, DEPLOYMENT_POST_KEPT, DEPLOYMENT_POST_LOST ->
                    List.of(
                            "Bondeni Primary and Junior Sch",
                            "32005101",
                            PORTAL + "/my/deployments",
                            "KCSE-QT 2026");
            case DEPLOYMENT_STOOD_DOWN, DEPLOYMENT_STAYS_ON ->
                    List.of(
                            "Assistant centre organizer",
                            "KCSE-QT 2026",
                            PORTAL + "/my/applications");
            case DEPLOYMENT_COMING ->
                    List.of(
                            "Assistant centre organizer",
                            "KCSE-QT 2026",
                            PORTAL + "/my/deployments");
            case LETTER_DAYS, DEPLOYMENT_DAYS ->
                    List.of("KCSE-QT 2026", "21 Nov", "24 Dec", PORTAL + "/my/deployments");
            case LETTER_REVOKED, LETTER_REPLACED ->
                    List.of("KCSE-QT 2026", PORTAL + "/my/deployments");
            case OFFER_WHICH -> List.of("12");
            case OFFER_SURE -> List.of("4711");
            case OFFER_NONE, OFFER_TRIES -> List.of(PORTAL + "/my/applications");
            case OFFER_UNKNOWN -> List.of("123456", PORTAL + "/my/applications");
            case OFFER_LATE -> List.of("21 Nov 17:00", PORTAL + "/my/applications");
            case OFFER_OWN_CENTRE -> List.of("4711", "+254 (0)20 1234567, 1234568");
            case OFFER_HELD ->
                    List.of(
                            REFERENCE,
                            Texts.of(
                                    KISWAHILI,
                                    "platform.cannotCome",
                                    "+254 (0)20 1234567, 1234568"));
            case OFFER_ANSWERED -> List.of(REFERENCE, "kazi imekamilika tayari");
            case APPLICATIONS_DECIDED -> List.of("12", PORTAL + "/my/applications");
            case STATUS ->
                    List.of(
                            "9,999",
                            REFERENCE,
                            "limewasilishwa, linasubiri uamuzi",
                            "Assistant centre organizer",
                            "KCSE-QT 2026");
            case STATUS_ONE ->
                    List.of(
                            REFERENCE,
                            "limewasilishwa, linasubiri uamuzi",
                            "Assistant centre organizer",
                            "KCSE-QT 2026");
            case STATUS_UNKNOWN -> List.of(REFERENCE, PORTAL + "/my/applications");
            case STATUS_NONE -> List.of(PORTAL + "/vacancies");
            case PASSWORDS_STILL_WORK, OPTED_OUT, OPTED_IN, HELP, NOT_UNDERSTOOD -> List.of();
            case CAMPAIGN_MESSAGE, CAMPAIGN_TEST -> List.of("Meeting at 9");
        };
    }

    static Stream<Arguments> texts() {
        return Stream.of(SmsTemplate.values())
                .filter(template -> !template.isLiteral())
                .flatMap(
                        template ->
                                Stream.of(Locale.ENGLISH, KISWAHILI)
                                        .map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fitsOneGsm7Message(SmsTemplate template, Locale language) {
        String text = SmsTexts.of(template, language, longestValues(template), "22262");

        GsmText gsm = GsmText.of(text);
        assertThat(gsm.firstOutsideGsm7()).as(text).isEmpty();
        assertThat(gsm.length()).as(text).isLessThanOrEqualTo(160);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void usesAllItsValuesAndLeavesNoPlaceholder(SmsTemplate template, Locale language) {
        String text = SmsTexts.of(template, language, longestValues(template), "22262");

        assertThat(text).doesNotContain("{", "null");
        assertThat(longestValues(template))
                .filteredOn(value -> !isLeftOut(template, value))
                .allSatisfy(value -> assertThat(text).contains(value));
    }

    /** Beside the words of an offer there is no room for its place, which its page names. */
    private static boolean isLeftOut(SmsTemplate template, String value) {
        return template == SmsTemplate.POST_OFFERED && value.equals("Kirinyaga Central");
    }

    /** An offer that reads like an advertisement is deleted unread. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST_OFFERED | en | CP2: we offer you a post as ",
                "POST_OFFERED | en | Text ACCEPT 4711 or DECLINE 4711 to 22262 by 21 Nov 17:00.",
                "POST_OFFERED | sw | CP2: umepewa nafasi ya ",
                "POST_OFFERED | sw | Tuma NDIYO 4711 au HAPANA 4711 kwa 22262 kabla ya 21 Nov 17:00.",
                "OFFER_REMINDER | en | Text ACCEPT 4711 or DECLINE 4711 to 22262",
                "OFFER_REMINDER | sw | CP2: jibu kabla ya 21 Nov 17:00: ",
                "OFFER_REMINDER | sw | Tuma NDIYO 4711 au HAPANA 4711 kwa 22262",
                "OFFER_SURE | sw | tuma NDIYO 4711 kwa 22262",
                "HELP | sw | NDIYO, HAPANA: ",
                "NOT_UNDERSTOOD | en | CP2: we did not understand your text. Text one word to 22262",
                "NOT_UNDERSTOOD | sw | CP2: hatukuelewa ujumbe wako. Tuma neno moja kwa 22262: ",
                "STATUS | en | you have 9,999 applications. The latest: APP-ABCD-EFGH (KCSE-QT 2026,",
                "STATUS | sw | una maombi 9,999. La mwisho: APP-ABCD-EFGH (KCSE-QT 2026, ",
                "STATUS_ONE | sw | CP2: ombi lako APP-ABCD-EFGH (KCSE-QT 2026, "
            })
    void saysInWordsWhatIsOfferedAndWhatToSend(
            SmsTemplate template, String language, String words) {
        assertThat(
                        SmsTexts.of(
                                template,
                                Locale.forLanguageTag(language),
                                longestValues(template),
                                "22262"))
                .contains(words.strip());
    }

    /** In words that are written down here, not in the portal. */
    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, en, 'Works for 72 hours, until you choose your own.'",
        "CREDENTIALS, sw, 'Linatumika kwa saa 72, hadi uchague lako.'",
        "PASSWORD_RESET, en, 'works for 15 minutes, until you choose your own.'",
        "PASSWORD_RESET, sw, 'Linatumika kwa dakika 15, hadi uchague lako.'",
        "NUMBER_CODE, en, 'within 15 minutes.'",
        "NUMBER_CODE, sw, 'ndani ya dakika 15.'"
    })
    void saysHowLongItsSecretHolds(SmsTemplate template, String language, String words) {
        String text =
                SmsTexts.of(
                        template,
                        Locale.forLanguageTag(language),
                        longestValues(template),
                        "22262");

        assertThat(text).contains(words);
    }

    @ParameterizedTest
    @EnumSource(
            value = SmsTemplate.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CAMPAIGN_MESSAGE", "CAMPAIGN_TEST"})
    void isNotTheSameInBothLanguages(SmsTemplate template) {
        List<String> texts = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, KISWAHILI)) {
            texts.add(
                    ResourceBundle.getBundle("ke.cp2.sms.templates", language)
                            .getString(template.name()));
        }

        assertThat(texts).doesNotHaveDuplicates();
    }
}
