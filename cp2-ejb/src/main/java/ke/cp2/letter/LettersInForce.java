package ke.cp2.letter;

import java.io.Serializable;
import ke.cp2.platform.BusinessException;

/**
 * Shows what hangs on the days of a series.
 *
 * @param letters are valid, and name the days
 * @param people know where they go, and when
 */
public record LettersInForce(long letters, long people) implements Serializable {

    /** Tells whether somebody has the days in writing. */
    public boolean isAny() {
        return letters > 0;
    }

    /**
     * Lets the days change by an officer only who has read how many letters name them.
     *
     * @throws BusinessException when there are others
     */
    void requireShown(long shown) {
        if (letters > 0 && letters != shown) {
            throw BusinessException.of("letter.daysInLetters", letters);
        }
    }
}
