package ke.cp2.profile.value;

import java.io.Serializable;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * A sub-county in its county. The code of a sub-county starts with the code of its county, so no
 * look-up is needed.
 *
 * @param countyCode null when no place is given
 * @param subCountyCode null when no place is given
 */
public record Place(@Nullable String countyCode, @Nullable String subCountyCode)
        implements Serializable {

    private static final Place NONE = new Place(null, null);

    /** The place, or none when neither code is given. */
    public static Place of(
            @Nullable String countyCode, @Nullable String subCountyCode, String field) {
        if (countyCode == null && subCountyCode == null) {
            return NONE;
        }
        if (countyCode == null || subCountyCode == null || !subCountyCode.startsWith(countyCode)) {
            throw BusinessException.at(field, "profile.subCountyOfCounty");
        }
        return new Place(countyCode, subCountyCode);
    }
}
