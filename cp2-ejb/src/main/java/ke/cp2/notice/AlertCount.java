package ke.cp2.notice;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people whom an alert would reach now.
 *
 * @param matching people who match
 * @param told those of them who have been told before and will not be told again
 * @param first the names of the first who would get a message
 * @param letters what they would get, or null when nobody would
 */
public record AlertCount(
        long matching, long told, List<String> first, @Nullable AlertLetters letters)
        implements Serializable {

    /** Those who would get a message. */
    public long unsent() {
        return matching - told;
    }
}
