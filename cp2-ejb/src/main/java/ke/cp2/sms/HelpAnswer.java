package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import ke.cp2.account.MobileNumber;

/** Answers a text whose first word is no keyword with the list of keywords, once an hour. */
@ApplicationScoped
class HelpAnswer {

    private static final Duration PERIOD = Duration.ofHours(1);

    @Inject private Answers answers;

    void answer(MobileNumber sender) {
        answers.send(sender, SmsTemplate.HELP, PERIOD);
    }
}
