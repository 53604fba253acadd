package ke.cp2.letter;

import java.io.Serializable;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;

/**
 * Shows what hangs on the days of a series.
 *
 * @param letters are valid, and name the days
 * @param people know where they go, and when
 * @param sent whether somebody is sent to a centre, told or not
 */
public record LettersInForce(long letters, long people, boolean sent) implements Serializable {

    /** Tells whether somebody counts on the days. */
    public boolean isAny() {
        return sent || people > 0 || letters > 0;
    }

    /**
     * Lets the days change only by an officer who has read how many people know them, and who says
     * why.
     *
     * @throws BusinessException when other people know them, or at the reason that is missing
     */
    void requireShown(long shownPeople, StatedReason why) {
        if (isAny() && why.equals(StatedReason.NONE)) {
            throw BusinessException.at(
                    "moveReason", "letter.moveReasonMissing", StatedReason.LENGTH);
        }
        if (people != shownPeople) {
            throw BusinessException.of("letter.daysTold", people);
        }
    }
}
