package ke.cp2.offer.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;

/** {@code accept 4711}: the sender accepts an offer. */
@ApplicationScoped
class AcceptKeyword implements KeywordHandler {

    @Inject private TextedAnswers answers;

    @Override
    public String keyword() {
        return "accept";
    }

    @Override
    public String kiswahili() {
        return "ndiyo";
    }

    @Override
    public List<String> meantToo() {
        return List.of("ndio", "kubali", "nakubali");
    }

    @Override
    public boolean handle(InboundWord word) {
        return answers.take(word, TextedWish.ACCEPT);
    }
}
