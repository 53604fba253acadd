package ke.cp2.centre.staffing;

import java.io.Serializable;

/** Says how many people of a position a sub-county needs. */
public record PlaceNeed(Key key, int posts) implements Serializable {

    /** Names a position in a sub-county. */
    public record Key(String countyCode, String subCountyCode, String positionCode)
            implements Serializable {}
}
