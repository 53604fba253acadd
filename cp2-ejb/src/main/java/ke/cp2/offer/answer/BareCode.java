package ke.cp2.offer.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;

/** {@code 4711}: the sender is told what to text with the code of an offer. */
@ApplicationScoped
class BareCode implements KeywordHandler {

    @Inject private TextedAnswers answers;

    @Override
    public String keyword() {
        return "offer";
    }

    @Override
    public String kiswahili() {
        return "ofa";
    }

    @Override
    public boolean takesBareCodes() {
        return true;
    }

    @Override
    public boolean handle(InboundWord word) {
        return answers.take(word, TextedWish.UNSAID);
    }
}
