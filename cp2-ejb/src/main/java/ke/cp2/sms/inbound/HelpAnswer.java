package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.text.SmsTemplate;

/**
 * {@code help}: the list of keywords. A text that is no keyword is answered by that and the list,
 * once an hour.
 */
@ApplicationScoped
class HelpAnswer implements KeywordHandler {

    @Inject private Answers answers;

    @Override
    public String keyword() {
        return "help";
    }

    @Override
    public String kiswahili() {
        return "msaada";
    }

    @Override
    public boolean handle(InboundWord word) {
        return answers.send(word, SmsTemplate.HELP);
    }

    /** Answers what is no keyword. */
    void answer(MobileNumber sender) {
        answers.send(sender, SmsTemplate.NOT_UNDERSTOOD, Duration.ofHours(1));
    }
}
