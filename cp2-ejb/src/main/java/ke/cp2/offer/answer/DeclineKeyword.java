package ke.cp2.offer.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;

/** {@code decline 4711}: the sender declines an offer. */
@ApplicationScoped
class DeclineKeyword implements KeywordHandler {

    @Inject private TextedAnswers answers;

    @Override
    public String keyword() {
        return "decline";
    }

    @Override
    public String kiswahili() {
        return "hapana";
    }

    @Override
    public List<String> meantToo() {
        return List.of("kataa", "nakataa", "sikubali");
    }

    @Override
    public boolean handle(InboundWord word) {
        return answers.take(word, TextedWish.DECLINE);
    }
}
