package ke.cp2.selection.draw;

import java.io.Serializable;
import ke.cp2.platform.typed.StatedReason;

/**
 * Shows what freezing would publish, before it is confirmed.
 *
 * @param number of the draw
 * @param first the first reference of the list
 * @param last the last reference of the list
 * @param sheetEdition the edition of the score sheet that lists are made by from then on
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
        StatedReason why)
        implements Serializable {}
