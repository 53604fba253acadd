package ke.cp2.sms;

import ke.cp2.account.MobileNumber;

/**
 * Answers one keyword that people text to the short code. Handlers are CDI beans, found by type; a
 * feature adds a keyword by adding one.
 */
public interface KeywordHandler {

    /** The first word of the text that this handler answers, in lower case. */
    String keyword();

    /**
     * Handles one text, in the transaction that marks it as handled: an exception undoes both. An
     * answer goes to the sender only, and says nothing to a number without an account.
     *
     * @param sender who texted
     * @param text the whole text as it came
     */
    void handle(MobileNumber sender, String text);
}
