package ke.cp2.sms.inbound;

import ke.cp2.platform.typed.MobileNumber;

/**
 * A keyword that a phone has texted.
 *
 * @param textId of the text
 * @param sender who texted
 * @param text the whole text, as it came in
 * @param isDue whether it is answered: the limits of {@link WordLimit} count answers, because each
 *     costs money; what a word does it does without one, too
 */
public record InboundWord(long textId, MobileNumber sender, String text, boolean isDue) {

    /** The business key of its answer. */
    public String answerKey() {
        return "answer:" + textId;
    }

    /** Keeps what somebody wrote out of logs. */
    @Override
    public String toString() {
        return "text " + textId;
    }
}
