package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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
    public boolean handle(InboundWord word) {
        optOuts.remove(word.sender());
        changed.fire(new OptOutChanged(word.sender(), false));
        return consent.isMissing(word.sender())
                ? answers.send(
                        word, SmsTemplate.OPTED_IN_LATER, settings.portalUrl() + "/my/profile")
                : answers.send(word, SmsTemplate.OPTED_IN);
    }
}
