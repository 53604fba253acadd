package ke.cp2.sms.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
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
    public List<String> meantToo() {
        return List.of("simama", "komesha", "sitisha");
    }

    @Override
    public boolean handle(InboundWord word) {
        optOuts.add(word.sender());
        changed.fire(new OptOutChanged(word.sender(), true));
        return answers.send(word, SmsTemplate.OPTED_OUT);
    }
}
