package ke.cp2.sms.inbound;

import java.util.Locale;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A keyword that a phone has texted.
 *
 * @param textId of the text
 * @param sender who texted
 * @param text the whole text, as it came in
 * @param spoken the language of the word when it is Kiswahili; null for English words, which people
 *     text in any language, and for codes
 * @param isDue whether it is answered: the limits of {@link WordLimit} count answers, because each
 *     costs money; what a word does it does without one, too
 */
public record InboundWord(
        long textId, MobileNumber sender, String text, @Nullable Locale spoken, boolean isDue) {

    /** The business key of its answer. */
    public String answerKey() {
        return "answer:" + textId;
    }

    /** The language to answer that person in: who texts in Kiswahili reads it. */
    public Locale languageFor(Recipient person) {
        return spoken == null ? person.language() : spoken;
    }

    /** Keeps what somebody wrote out of logs. */
    @Override
    public String toString() {
        return "text " + textId;
    }
}
