package ke.cp2.web.centre;

import java.io.Serializable;

/** A row of a list of centres, in words. */
public record ListedCentre(
        int number,
        String row,
        String code,
        String name,
        String place,
        String candidates,
        String note)
        implements Serializable {}
