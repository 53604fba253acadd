package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.platform.MobileNumber;
import ke.cp2.sms.text.SmsTemplate;

/** {@code stop}: no more campaigns to this number. */
@ApplicationScoped
class StopKeyword implements KeywordHandler {

    @Inject private OptOuts optOuts;

    @Inject private Answers answers;

    @Inject private Event<OptOutChanged> changed;

    @Override
    public String keyword() {
        return "stop";
    }

    @Override
    public String kiswahili() {
        return "acha";
    }

    @Override
    public void handle(MobileNumber sender, String text) {
        optOuts.add(sender);
        changed.fire(new OptOutChanged(sender, true));
        answers.send(sender, SmsTemplate.OPTED_OUT, Duration.ofMinutes(1));
    }
}
