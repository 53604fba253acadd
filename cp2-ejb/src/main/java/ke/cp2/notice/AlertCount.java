package ke.cp2.notice;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people whom a round would reach now.
 *
 * @param matching people who match
 * @param told those of them who have been told before and will not be told again
 * @param held those of them who have had the messages of this week
 * @param rest people who were not looked at: each may get a message
 * @param first the names of the first who would get a message
 * @param letters what they would get, or null when nobody would
 */
public record AlertCount(
        long matching,
        long told,
        long held,
        long rest,
        List<String> first,
        @Nullable AlertLetters letters)
        implements Serializable {

    /** Those who would get a message, at most. */
    public long unsent() {
        return matching - told - held + rest;
    }
}
