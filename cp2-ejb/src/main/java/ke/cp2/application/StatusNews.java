package ke.cp2.application;

import java.util.Locale;
import java.util.Optional;
import ke.cp2.security.AccountId;
import ke.cp2.sms.text.SmsTemplate;

/** Tells somebody who texts {@code status} what another feature has for that person. */
public interface StatusNews {

    /** Gives the text that says it, in that language; empty when there is nothing. */
    Optional<News> of(AccountId person, Locale language);

    /** A template with its values. */
    record News(SmsTemplate template, String... values) {}
}
