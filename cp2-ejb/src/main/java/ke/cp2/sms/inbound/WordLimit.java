package ke.cp2.sms.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Limits how often the words of a phone are answered: the same word with the same question again
 * after a minute, at once when something else was answered in between, and five times an hour.
 */
final class WordLimit {

    /** An answer counts for so long. */
    static final Duration MEMORY = Duration.ofHours(1);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int AN_HOUR = 5;

    private WordLimit() {}

    /**
     * A word that was answered.
     *
     * @param question as {@link KeywordHandler#question} has it
     */
    record Answered(String word, String question, Instant at) {}

    /**
     * Tells whether a word is answered now.
     *
     * @param earlier what was answered to this phone lately, newest first
     */
    static boolean isDue(String word, String question, List<Answered> earlier, Instant now) {
        boolean again =
                !earlier.isEmpty()
                        && earlier.get(0).word().equals(word)
                        && earlier.get(0).question().equals(question)
                        && earlier.get(0).at().plus(AGAIN).isAfter(now);
        long inAnHour =
                earlier.stream()
                        .filter(answered -> answered.word().equals(word))
                        .filter(answered -> answered.at().plus(MEMORY).isAfter(now))
                        .count();
        return !again && inAnHour < AN_HOUR;
    }
}
