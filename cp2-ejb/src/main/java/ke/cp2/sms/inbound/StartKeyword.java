package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.platform.MobileNumber;
import ke.cp2.platform.Settings;
import ke.cp2.sms.text.SmsTemplate;

/** {@code start}: campaigns to this number again. */
@ApplicationScoped
class StartKeyword implements KeywordHandler {

    @Inject private OptOuts optOuts;

    @Inject private Answers answers;

    @Inject private AlertConsent consent;

    @Inject private Settings settings;

    @Inject private Event<OptOutChanged> changed;

    @Override
    public String keyword() {
        return "start";
    }

    @Override
    public String kiswahili() {
        return "anza";
    }

    @Override
    public void handle(MobileNumber sender, String text) {
        optOuts.remove(sender);
        changed.fire(new OptOutChanged(sender, false));
        if (consent.isMissing(sender)) {
            answers.send(
                    sender,
                    SmsTemplate.OPTED_IN_LATER,
                    Duration.ofMinutes(1),
                    settings.portalUrl() + "/my/profile");
        } else {
            answers.send(sender, SmsTemplate.OPTED_IN, Duration.ofMinutes(1));
        }
    }
}
