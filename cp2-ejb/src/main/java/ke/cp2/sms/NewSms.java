package ke.cp2.sms;

import java.util.List;
import java.util.Locale;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A message that a use case wants to go out.
 *
 * @param recipient the number
 * @param accountId the account of the recipient, or null when there is none
 * @param template the text
 * @param language the recipient's language
 * @param businessKey what the message is about, unique over all messages (event and recipient), so
 *     that a use case or job that runs again adds nothing; at most 120 characters
 * @param mailingKey what groups the messages of a campaign or import, such as {@code vacancy:17};
 *     null for single messages
 * @param values of the template's placeholders
 * @param tellsToo the business keys of what else it tells, which no message must tell again
 */
public record NewSms(
        MobileNumber recipient,
        @Nullable AccountId accountId,
        SmsTemplate template,
        Locale language,
        String businessKey,
        @Nullable String mailingKey,
        List<String> values,
        List<String> tellsToo) {

    /** A single message. */
    public static NewSms single(
            MobileNumber recipient,
            @Nullable AccountId accountId,
            SmsTemplate template,
            Locale language,
            String businessKey,
            String... values) {
        return new NewSms(
                recipient,
                accountId,
                template,
                language,
                businessKey,
                null,
                List.of(values),
                List.of());
    }

    /**
     * A single message to somebody whose number is known, in the language of that person.
     *
     * @throws IllegalArgumentException when the number is none
     */
    public static NewSms to(
            Recipient person, SmsTemplate template, String businessKey, String... values) {
        return single(
                MobileNumber.of(person.mobileNumber()),
                person.accountId(),
                template,
                person.language(),
                businessKey,
                values);
    }

    /** A message of a campaign or import. */
    public NewSms inCampaign(@Nullable String key) {
        return with(key, tellsToo);
    }

    /** The same message, which tells of other things besides. */
    public NewSms tellingToo(List<String> businessKeys) {
        return with(mailingKey, businessKeys);
    }

    private NewSms with(@Nullable String mailing, List<String> others) {
        return new NewSms(
                recipient, accountId, template, language, businessKey, mailing, values, others);
    }
}
