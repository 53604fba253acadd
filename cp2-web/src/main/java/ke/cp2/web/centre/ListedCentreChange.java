package ke.cp2.web.centre;

import java.io.Serializable;
import java.time.Instant;

/**
 * A change of a centre by a list, in words.
 *
 * @param listId the list, which officers of the council look at
 * @param what old and new of each part
 */
public record ListedCentreChange(
        long listId,
        Instant at,
        String by,
        String fileName,
        String code,
        String name,
        String place,
        String what)
        implements Serializable {}
