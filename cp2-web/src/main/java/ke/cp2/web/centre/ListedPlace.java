package ke.cp2.web.centre;

import java.io.Serializable;
import ke.cp2.centre.staffing.BoardRow;

/**
 * A row of the staffing board, in words.
 *
 * @param share the share of the need that is selected, in words
 * @param page where the row is looked at more closely; "" where it is not
 */
public record ListedPlace(
        String name, String page, BoardRow count, int percent, int shade, String share)
        implements Serializable {}
