package ke.cp2.sms.inbound;

import java.util.List;

/**
 * Answers one keyword that people text to the short code. Handlers are CDI beans, found by type; a
 * feature adds a keyword by adding one.
 */
public interface KeywordHandler {

    /** The English word that this handler answers, in lower case; it is kept with the text. */
    String keyword();

    /** The same word in Kiswahili, in lower case. */
    String kiswahili();

    /** Other words in Kiswahili that people text when they mean this one, in lower case. */
    default List<String> meantToo() {
        return List.of();
    }

    /** Tells whether four digits without any word are for this handler, too. */
    default boolean takesBareCodes() {
        return false;
    }

    /**
     * Tells what the text asks, where a word can ask different things: another question is answered
     * without waiting.
     */
    default String question(String text) {
        return "";
    }

    /**
     * Handles one text, in the transaction that marks it as handled: an exception undoes both. An
     * answer goes to the sender only, and only when it is due; a number without an account gets
     * {@link NoAccountAnswer}.
     *
     * @return whether it was answered
     */
    boolean handle(InboundWord word);
}
