package ke.cp2.selection.draw;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.platform.typed.StatedReason;
import org.jspecify.annotations.Nullable;

/**
 * Shows what freezing would publish, before it is confirmed.
 *
 * @param number of the draw
 * @param first the first reference of the list
 * @param last the last reference of the list
 * @param sheetEdition the edition of the score sheet that lists are made by from then on
 * @param confirmUntil it has to be confirmed before that, so that the list stands in public long
 *     enough before the event; null where nobody confirms it
 * @param why there is another draw; nothing for the first
 */
public record FreezePreview(
        int number,
        int applications,
        String first,
        String last,
        String listHash,
        int sheetEdition,
        DrawTerms terms,
        StatedReason why,
        @Nullable Instant confirmUntil)
        implements Serializable {

    /** The same, to be confirmed before that. */
    FreezePreview until(Instant last) {
        return new FreezePreview(
                number, applications, first, last(), listHash, sheetEdition, terms, why, last);
    }
}
