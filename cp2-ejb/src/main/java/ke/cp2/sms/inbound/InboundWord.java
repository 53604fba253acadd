package ke.cp2.sms.inbound;

import ke.cp2.platform.typed.MobileNumber;

/**
 * A keyword that a phone has texted.
 *
 * @param textId of the text
 * @param sender who texted
 * @param isDue whether it is answered: the limits of {@link WordLimit} count answers, because each
 *     costs money; what a word does it does without one, too
 */
public record InboundWord(long textId, MobileNumber sender, boolean isDue) {

    /** The business key of its answer. */
    public String answerKey() {
        return "answer:" + textId;
    }
}
