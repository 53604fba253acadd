package ke.cp2.vacancy;

import java.util.Optional;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/** Says where the centres of a series are. Whoever keeps their list implements it. */
public interface ListedCentres {

    /** Names the county and the sub-county of a centre. */
    record Place(String countyCode, String subCountyCode) {

        /**
         * Holds the place of a vacancy against that of its centre.
         *
         * @param subCounty null when the vacancy is for the whole county
         * @throws BusinessException at {@code centreCode} when the centre is elsewhere
         */
        void requireHolds(String county, @Nullable String subCounty) {
            if (!countyCode.equals(county)
                    || (subCounty != null && !subCounty.equals(subCountyCode))) {
                throw BusinessException.at("centreCode", "vacancy.centreElsewhere");
            }
        }
    }

    /** The place of the centre with that code; empty when the list has none such. */
    Optional<Place> placeOf(long seriesId, String centreCode);
}
