package ke.cp2.offer.answer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;

/** Texts answers to offers, in the caller's transaction. */
@Dependent
public class TextingPhone {

    private static final AtomicLong TEXTS = new AtomicLong(880_000_000L);

    @Inject private RecipientDirectory people;

    @Inject private AcceptKeyword accept;

    @Inject private DeclineKeyword decline;

    @Inject private BareCode bareCode;

    @Inject @Any private Instance<KeywordHandler> handlers;

    /**
     * Texts from the number of an account.
     *
     * @return whether it was answered
     */
    public boolean send(AccountId account, String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        InboundWord word =
                new InboundWord(
                        TEXTS.incrementAndGet(),
                        MobileNumber.of(people.ofAccount(account).orElseThrow().mobileNumber()),
                        text,
                        isKiswahili(typed) ? Locale.forLanguageTag("sw") : null,
                        true);
        if (typed.startsWith("hali")) {
            return handlers.stream()
                    .filter(one -> one.kiswahili().equals("hali"))
                    .allMatch(one -> one.handle(word));
        }
        if (typed.chars().noneMatch(Character::isLetter)) {
            return bareCode.handle(word);
        }
        return Stream.of("ndiyo", "ndio", "accept").anyMatch(typed::startsWith)
                ? accept.handle(word)
                : decline.handle(word);
    }

    private static boolean isKiswahili(String typed) {
        return Stream.of("ndiyo", "ndio", "hapana", "hali").anyMatch(typed::startsWith);
    }
}
