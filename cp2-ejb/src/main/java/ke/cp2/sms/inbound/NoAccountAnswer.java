package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.text.SmsTemplate;

/**
 * Tells somebody who texts from a number without an account how to create one, and whom to call
 * when it was moved, once an hour.
 */
@ApplicationScoped
class NoAccountAnswer {

    @Inject private Answers answers;

    @Inject private Settings settings;

    /** Answers in that language, unless the number has an account. */
    void answer(MobileNumber sender, Locale language) {
        answers.sendWithoutAccount(
                sender,
                SmsTemplate.NO_ACCOUNT,
                language,
                Duration.ofHours(1),
                settings.portalUrl() + "/account/create",
                settings.supportPhone());
    }
}
